import { pickAReportCard } from '../../adaptive-cards/pick-a-report.ts'
import { formatMoment, toLondon } from '../../conference/civil-time.ts'
import { defaultLimits } from '../documents/inspect/inspection.ts'
import { refusals } from '../documents/words.ts'
import { handOverFile, keepUnassigned } from '../features/collect-reports/hand-over-file.ts'
import { reportDue } from '../letters/about.ts'
import type { CardMessage, World } from '../ports.ts'
import { english } from './english.ts'
import type { Answer, Inbound } from './inbound.ts'
import { actorOf, candidates, myParts, type Part } from './my-work.ts'
import { said, sorry } from './say.ts'

type FileInbound = Extract<Inbound, { kind: 'file' }>

/** A file given to the bot is a submitted report, where only one is open; its address is short-lived: fetch first. */
export async function answerFile(world: World, inbound: FileInbound): Promise<Answer> {
  const parts = await myParts(world, inbound.from.entraId)
  const messages: CardMessage[] = []
  for (const file of inbound.files) messages.push(...((await takeOne(world, inbound, parts, file)).messages ?? []))
  return { messages }
}

async function takeOne(
  world: World,
  inbound: FileInbound,
  parts: Part[],
  { name, downloadUrl }: FileInbound['files'][number],
): Promise<Answer> {
  const download = await world.web.download(downloadUrl, defaultLimits.maxBytes)
  if (!download.ok)
    return sorry({ message: download.reason === 'too-large' ? refusals['too-large'] : english.couldNotFetch })
  const { bytes } = download
  const open = candidates(parts, world.clock.now())
  const part = /\brestricted\b/i.test(inbound.text) ? 'restricted' : 'main'
  const [only] = open
  if (!only) return sorry({ message: english.noReportAsked })
  if (open.length === 1) {
    const file = { reportId: only.report.id, part, name, bytes, source: 'chat', intent: 'submit', note: null } as const
    const kept = await handOverFile(world, actorOf(only), file)
    // The receipt, or the refusal with its reason, is a message of its own once the file was looked at.
    return kept.ok ? {} : sorry(kept)
  }
  const fileId = await keepUnassigned(world, only.me.id, { name, bytes, part })
  return said(
    pickAReportCard({
      fileId,
      fileType: name.toLowerCase().endsWith('.pdf') ? 'PDF' : 'Word document',
      receivedAt: formatMoment(toLondon(inbound.at)),
      open: open.map(({ conference, report }) => ({
        conferenceId: conference.id,
        reportId: report.id,
        reference: conference.reference,
        due: reportDue(conference),
      })),
    }),
  )
}
