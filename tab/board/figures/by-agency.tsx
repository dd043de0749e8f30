import type { AttendanceOfAgency, ReportsOfAgency } from '../../../conference/figures/figures.ts'
import { BarTable } from '../../parts/bar-table.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Section } from '../../parts/section.tsx'
import { figuresEnglish as words } from './english.ts'

const columns: Column<ReportsOfAgency>[] = [
  { name: words.reports.agency, cell: ({ agency }) => agency, share: 3 },
  { name: words.reports.onTime, cell: ({ onTime, asked }) => words.share(onTime, asked), share: 2 },
  { name: words.reports.late, cell: ({ late }) => late },
  { name: words.reports.nothingHeld, cell: ({ nothingHeld }) => nothingHeld },
  { name: words.reports.missing, cell: ({ missing }) => missing },
]

export function ReportsByAgency({ reports }: { reports: readonly ReportsOfAgency[] }) {
  return (
    <Section title={words.reports.title} lead={words.reports.lead}>
      {reports.length === 0 ? (
        words.none
      ) : (
        <DataTable label={words.reports.title} columns={columns} rows={reports} rowKey={({ agency }) => agency} />
      )}
    </Section>
  )
}

export function AttendanceByAgency({ attendance }: { attendance: readonly AttendanceOfAgency[] }) {
  const { title, lead, came } = words.attendance
  return (
    <Section title={title} lead={lead}>
      {attendance.length === 0 ? (
        words.none
      ) : (
        <BarTable
          label={title}
          head={[words.reports.agency, came]}
          rows={attendance.map(({ agency, came, invited }) => ({
            name: agency,
            // Shares, so that an agency of one is seen beside one of many.
            value: came / invited,
            words: words.share(came, invited),
          }))}
        />
      )}
    </Section>
  )
}
