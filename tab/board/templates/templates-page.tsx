import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { z } from 'zod'
import { listTemplates } from '../../../bot/api/templates.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { Word } from '../../parts/word.tsx'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english } from '../english.ts'

type Template = z.infer<typeof listTemplates.answer>['templates'][number]

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  file: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const words = english.templates

const columns: Column<Template>[] = [
  { name: words.columns.file, cell: ({ file }) => <Document file={file} /> },
  {
    name: words.columns.source,
    cell: ({ source, problem }) => (
      <>
        {words.sources[source]}
        {problem && (
          <div>
            <Word mood="bad">{words.refused}</Word> {problem}
          </div>
        )}
      </>
    ),
  },
]

function Document({ file }: { file: string }) {
  const styles = useStyles()
  return (
    <>
      {words.titles[file]}
      <div className={styles.file}>{file}</div>
    </>
  )
}

/** Which documents are ours and which the authority's own, and what is wrong with one that cannot be used. */
export function TemplatesPage() {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble } = useLoaded(
    () => api.call(listTemplates, {}),
    () => false,
  )
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{english.conference.back}</Link>
      <h1 className={styles.title}>{words.title}</h1>
      <Text>{words.lead}</Text>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && <DataTable label={words.title} columns={columns} rows={value.templates} rowKey={({ file }) => file} />}
    </div>
  )
}
