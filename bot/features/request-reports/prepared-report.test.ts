import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { conference, person } from '../../../conference/conference.fixture.ts'
import { inspect } from '../../documents/inspect/inspect.ts'
import { readTemplate } from '../../documents/templates/template.ts'
import type { AuditEntry, World } from '../../ports.ts'
import { preparedReport } from './prepared-report.ts'

const teacher = person('teacher')
const booked = conference({ participants: [...conference().participants, teacher] })

function worldWith(templates: Record<string, Uint8Array>) {
  const audit: AuditEntry[] = []
  const world = {
    clock: { now: () => Temporal.Instant.from('2026-03-25T09:00:00Z') },
    library: { find: async (path: string) => templates[path] ?? null },
    store: {
      transaction: (work: (tx: object) => unknown) =>
        work({ audit: { write: async (entry: AuditEntry) => audit.push(entry) } }),
    },
    log: { warn() {} },
    settings: {
      authority: { teamName: 'Conference business team', phone: '023 9200 0000' },
      microsoft: { mailbox: 'conferences@northshire.example' },
    },
  } as unknown as World
  return { world, audit }
}

test('the one document holds who, whom and when, with a section for each child', async () => {
  const bytes = await preparedReport(worldWith({}).world, booked, teacher)
  const found = await inspect(bytes, 'report.docx')
  if (!found.ok) throw new Error(found.message)
  expect(found).toMatchObject({ type: 'docx', untouched: true, marks: { restricted: false } })
  expect(found.marks?.childIds).toEqual(booked.children.map(({ id }) => id))
  for (const said of [booked.reference, teacher.name, ...booked.children.map(({ name }) => name)])
    expect(found.text).toContain(said)
})

test('an authority’s own template is used, and one that is refused gives way to ours, for all to see', async () => {
  const own = await readTemplate('professional-report-review')
  const path = 'Templates/professional-report-initial.docx'
  const used = worldWith({ [path]: own })
  await preparedReport(used.world, booked, teacher)
  expect(used.audit).toEqual([])
  const broken = worldWith({ [path]: new Uint8Array(await readFile(new URL(import.meta.url))) })
  const bytes = await preparedReport(broken.world, booked, teacher)
  expect((await inspect(bytes, 'report.docx')).ok).toBe(true)
  expect(broken.audit).toMatchObject([
    { action: 'template-refused', detail: { kind: 'professional-report-initial', reason: 'unreadable' } },
  ])
})
