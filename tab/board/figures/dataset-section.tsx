import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { z } from 'zod'
import { datasetFilePath, type showFigures } from '../../../bot/api/figures.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import type { ChosenPeriod } from './default-period.ts'
import { figuresEnglish } from './english.ts'

type Problem = z.infer<typeof showFigures.answer>['problems'][number]

const useStyles = makeStyles({
  files: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const words = figuresEnglish.dataset
const TABLES = Object.entries(words.tables)

const columns: Column<Problem>[] = [
  { name: words.reference, cell: ({ reference }) => reference },
  { name: words.rule, cell: ({ rule }) => words.rules[rule], share: 4 },
]

/** The rows that go on to the authority's own systems, and what the national return would say to them. */
export function DatasetSection({ period, problems }: { period: ChosenPeriod; problems: readonly Problem[] }) {
  const styles = useStyles()
  const { api } = useSession()
  const [saved, setSaved] = useState<string | null>(null)
  const { run, busy, trouble } = useAction(setSaved)
  return (
    <Section title={words.title} lead={words.lead}>
      {problems.length === 0 ? (
        words.fine
      ) : (
        <>
          <strong>{words.problems}</strong>
          <DataTable
            label={words.problems}
            columns={columns}
            rows={problems}
            rowKey={({ reference, rule }) => `${reference} ${rule}`}
          />
        </>
      )}
      <div className={styles.files}>
        {TABLES.map(([table, name]) => (
          <Button
            key={table}
            disabledFocusable={busy}
            onClick={() =>
              run(() => api.saveFile(`${datasetFilePath}?${new URLSearchParams({ ...period, table })}`, {}))
            }
          >
            {words.save(name)}
          </Button>
        ))}
      </div>
      {trouble && <TroubleBar message={trouble.message} />}
      <div role="status">{saved && words.saved(saved)}</div>
    </Section>
  )
}
