import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { preloadSurfaces } from './preload-surfaces.ts'
import { resolvedStyles } from './resolved-styles.ts'
import { withoutLogLine } from './without-log-line.ts'
import { withoutSchemas } from './without-schemas.ts'

const schemas = join(import.meta.dirname, 'shell/schemas.ts')

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), resolvedStyles(), withoutSchemas(), withoutLogLine(), preloadSurfaces()],
  resolve: { alias: [{ find: /^zod$/, replacement: schemas }] },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: /shell\/schemas\.ts$|\/(conference|bot\/api)\/.+\.ts$/, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          // What is fetched together is one file with what it builds on: thirty small ones take longer than they weigh.
          groups: [
            {
              name: 'schemas',
              priority: 4,
              test: /\/zod\/|shell\/schemas\.ts$|conference\/(request|booking|contact)\.ts$/,
              includeDependenciesRecursively: false,
            },
            {
              name: 'enter',
              priority: 5,
              test: /tab\/shell\/(main|enter)\.ts$|rolldown\/runtime|vite\/preload-helper/,
            },
            {
              name: 'page',
              priority: 3,
              test: /tab\/shell\/page\.tsx$|react-(button|link)\/|tab\/(parts\/(word|notice|section|plain-fields|fold|trouble-bar)\.tsx|shell\/(use-(loaded|action|file|place)|dates|english-format)\.ts)$|conference\/(policy|result|needs)\.ts$/,
            },
            { name: 'fields', priority: 2, test: /react-(field|radio|text)\// },
            { name: 'board', priority: 1, test: /tab\/board\/board\.tsx$/ },
            { name: 'meeting', priority: 1, test: /tab\/meeting\/meeting\.tsx$/ },
          ],
        },
      },
    },
  },
})
