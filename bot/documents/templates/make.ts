import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Packer } from 'docx'
import PizZip from 'pizzip'
import { conferenceRequest } from './conference-request.ts'
import { briefing, oneMinuteGuide } from './guides.ts'
import { type document, paperSkeleton, skeleton } from './house-style.ts'
import { agenda, childProtectionPlan } from './meeting-papers.ts'
import { coreGroupRecord, fullRecord } from './records.ts'
import { professionalReportInitial, professionalReportReview, socialWorkerReport } from './reports.ts'
import type { TemplateKind } from './template.ts'

type Made = TemplateKind | 'skeleton' | 'paper'

const makers: Record<Made, () => ReturnType<typeof document>> = {
  'professional-report-initial': professionalReportInitial,
  'professional-report-review': professionalReportReview,
  'social-worker-report': socialWorkerReport,
  'conference-request': conferenceRequest,
  agenda,
  'child-protection-plan': childProtectionPlan,
  'full-record': fullRecord,
  'core-group-record': coreGroupRecord,
  'one-minute-guide': oneMinuteGuide,
  briefing,
  skeleton,
  paper: paperSkeleton,
}

const madeAt = '2026-01-01T00:00:00Z'

/** The bytes of each template; the same at every run, so that a commit shows only what really changed. */
export async function makeTemplates(): Promise<Map<Made, Uint8Array>> {
  const made = new Map<Made, Uint8Array>()
  for (const [kind, make] of Object.entries(makers) as [Made, () => ReturnType<typeof document>][]) {
    made.set(kind, withoutClock(await Packer.toBuffer(make())))
  }
  return made
}

function withoutClock(docx: Uint8Array) {
  const source = new PizZip(docx)
  const steady = new PizZip()
  for (const [name, file] of Object.entries(source.files)) {
    if (file.dir) continue
    const text = file.asText()
    const dated = name === 'docProps/core.xml' ? text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, madeAt) : text
    steady.file(name, dated, { date: new Date(madeAt), createFolders: false })
  }
  return steady.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [kind, bytes] of await makeTemplates()) await writeFile(new URL(`./${kind}.docx`, import.meta.url), bytes)
}
