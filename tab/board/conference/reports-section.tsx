import { makeStyles } from '@fluentui/react-components'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import { ReportItem } from './report-item.tsx'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0 } })

const words = english.reports

export function ReportsSection() {
  const styles = useStyles()
  const { conference } = useConference()
  return (
    <Section title={words.title}>
      {conference.reports.length === 0 && words.none}
      <ul className={styles.list}>
        {conference.reports.map((report) => (
          <ReportItem key={report.id} report={report} />
        ))}
      </ul>
    </Section>
  )
}
