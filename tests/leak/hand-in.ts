import { preparedReport } from '../../bot/features/request-reports/prepared-report.ts'
import { businessTeam, microsoftSettings } from '../../commands/stand-in/tenant.ts'
import type { Conference } from '../../conference/conference.ts'
import type { Stage } from '../journeys/stage.fixture.ts'
import type { CastProfessional, Way } from './cast.ts'
import { fillForm, ownDocument, type Planting, pdfFile } from './papers.ts'
import type { PlannedReport } from './plan.ts'
import { visitPage } from './visit.ts'

/** Writes the document in the shape that its author has chosen. */
export async function write(
  stage: Stage,
  conference: Conference,
  author: CastProfessional,
  shape: PlannedReport['shape'],
  planting: Planting,
): Promise<{ name: string; bytes: Uint8Array }> {
  if (shape === 'pdf') return { name: 'report.pdf', bytes: await pdfFile(planting) }
  if (shape === 'own') return { name: 'report.docx', bytes: await ownDocument(planting) }
  const person = conference.participants.find(({ email }) => email === author.email)
  if (!person) throw new Error(`${author.email} is not in the conference`)
  const form = await preparedReport(stage.service.world, conference, person)
  return { name: 'report.docx', bytes: fillForm(form, planting) }
}

export interface HandedIn {
  author: CastProfessional
  way: Way
  file: { name: string; bytes: Uint8Array }
  part: 'main' | 'restricted'
  intent: 'submit' | 'draft'
}

/** Hands it in as somebody does who is reached that way, and waits until it has been looked at. */
export async function handIn(stage: Stage, { id, reference, participants, reports }: Conference, handed: HandedIn) {
  const { author, way, file, part, intent } = handed
  const person = stage.emulator.as(author.email)
  const participant = participants.find(({ email }) => email === author.email)
  const report = reports.find(({ participantId }) => participantId === participant?.id)
  if (!participant || !report) throw new Error(`Nothing is asked of ${author.email} in ${id}`)
  if (way === 'prepared') {
    stage.write(author.email, file.bytes)
    if (intent === 'submit') await person.sendText(`submit ${reference}`)
  } else if (way === 'chat') {
    await person.sendFile(file.name, file.bytes, part === 'restricted' ? 'the restricted part' : '')
  } else if (way === 'mail') {
    person.sendMail({
      ...{ to: microsoftSettings.mailbox, subject: `Re: ${reference}`, text: 'Here it is.', files: [file] },
    })
    await stage.service.look()
  } else if (way === 'page') {
    const page = await visitPage(stage, participant.id, author.email)
    if (!page) throw new Error(`${author.email} has no page`)
    const form = new FormData()
    form.append(part, new File([Buffer.from(file.bytes)], file.name))
    form.append('intent', intent)
    await page.post('report', form)
  } else {
    const query = new URLSearchParams({ name: file.name, part, note: 'By post' })
    const token = await stage.emulator.as(businessTeam.email).getToken()
    const response = await fetch(`${stage.serviceUrl}/api/v1/reports/${report.id}/files?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: Buffer.from(file.bytes),
    })
    await response.text()
  }
  await stage.rest()
}
