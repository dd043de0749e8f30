import { BarTable } from '../../parts/bar-table.tsx'
import { Section } from '../../parts/section.tsx'
import { figuresEnglish as words } from './english.ts'

export interface Count {
  name: string
  value: number
  mood?: 'good' | 'bad' | 'plain'
}

/** One figure: each part with its share of the whole, unless its parts are none of one whole (`apart`). */
export function Counted(props: { title: string; lead?: string; counts: readonly Count[]; apart?: boolean }) {
  const { title, lead, counts, apart = false } = props
  const whole = counts.reduce((sum, { value }) => sum + value, 0)
  const said = (value: number) => (apart ? String(value) : words.share(value, whole))
  return (
    <Section title={title} {...(lead && { lead })}>
      {whole === 0 ? (
        words.none
      ) : (
        <BarTable
          label={title}
          head={[words.what, words.amount]}
          rows={counts.map((count) => ({ ...count, words: said(count.value) }))}
        />
      )}
    </Section>
  )
}
