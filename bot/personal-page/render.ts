import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { assetPath } from './assets.ts'
import { english } from './english.ts'

const own = fileURLToPath(new URL('./pages', import.meta.url))
const components = fileURLToPath(new URL('.', import.meta.resolve('govuk-frontend/dist/govuk/template.njk')))

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([own, components]), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})

export type PageName =
  | 'unavailable'
  | 'start'
  | 'code'
  | 'professional'
  | 'nothing-held'
  | 'cannot-come'
  | 'family'
  | 'problem'

/** One page as HTML. `words` are the page's texts, `view` what is particular to this person now. */
export function render(name: PageName, view: object): string {
  return environment.render(`${name}.njk`, { assetPath, words: english, ...view })
}
