import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readMarks } from '../../bot/documents/cut/read-marks.ts'
import { writtenInto } from './written-into.ts'

const shipped = (name: string) => readFile(new URL(`./family/${name}`, import.meta.url))

test('a report of the folder takes the ids that its children have in this conference', async () => {
  const written = await shipped('reports/siobhan.byrne@northshire.example.docx')
  expect(readMarks(written)?.childIds).not.toContain('first')
  const here = await writtenInto(['first', 'second'], written)
  expect(readMarks(here)).toEqual({ restricted: true, childIds: ['first', 'second'] })
})

test('a file that is not our form, or cannot be opened, stays as it is to the byte', async () => {
  for (const name of ['damaged.docx', 'reports/leila.rahimi@turningtide.example.pdf']) {
    const written = await shipped(name)
    expect(await writtenInto(['first', 'second'], written)).toBe(written)
  }
})
