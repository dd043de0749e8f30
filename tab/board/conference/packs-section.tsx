import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Section } from '../../parts/section.tsx'
import { Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { PackActions } from './pack-actions.tsx'
import { contentWords, nameOf, type Pack } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXXS },
})

const words = english.packs

export function PacksSection() {
  const { conference } = useConference()
  const columns: Column<Pack>[] = [
    { name: words.columns.recipient, cell: (pack) => <Recipient pack={pack} /> },
    { name: words.columns.contents, cell: (pack) => <Contents pack={pack} />, share: 1.4 },
    { name: words.columns.made, cell: ({ madeAt }) => instantWords(madeAt) },
    {
      name: words.columns.reached,
      cell: (pack) => (
        <>
          <Reached pack={pack} />
          <PackActions pack={pack} />
        </>
      ),
      share: 1.6,
    },
  ]
  return (
    <Section title={words.title}>
      {conference.packs.length === 0 ? (
        words.none
      ) : (
        <DataTable label={words.title} columns={columns} rows={conference.packs} rowKey={({ id }) => id} />
      )}
    </Section>
  )
}

function Recipient({ pack }: { pack: Pack }) {
  const { conference } = useConference()
  return (
    <Lines>
      <span>{nameOf(conference, pack.participantId)}</span>
      <span>{words.routes[pack.by]}</span>
      {pack.circulation > 1 && <span>{words.addition(pack.circulation)}</span>}
    </Lines>
  )
}

function Contents({ pack }: { pack: Pack }) {
  const styles = useStyles()
  const { conference } = useConference()
  return (
    <>
      <ul className={styles.list}>
        {pack.contents.map((content) => (
          <li key={`${content.versionId} ${content.part}`}>{contentWords(conference, content)}</li>
        ))}
      </ul>
      {words.pages(pack.pages)}
    </>
  )
}

/** Opened, read, handed over, recalled. What a parent opens or reads is never tracked, so nothing is said about it. */
function Reached({ pack }: { pack: Pack }) {
  const { conference } = useConference()
  if (pack.recalled)
    return (
      <Lines>
        <Word mood="bad">{words.recalled}</Word>
        <span>{words.recalledBecause(instantWords(pack.recalled.at), pack.recalled.reason)}</span>
      </Lines>
    )
  if (pack.by === 'hand') return <HandedOver pack={pack} />
  const isFamily = conference.people.find(({ id }) => id === pack.participantId)?.side === 'family'
  const last = pack.readAt ?? pack.openedAt
  if (isFamily) return <Word mood="plain">{words.routes.page}</Word>
  return (
    <Lines>
      {pack.readAt ? (
        <Word mood="good">{words.read}</Word>
      ) : (
        <Word mood="waiting">{pack.openedAt ? words.opened : words.unread}</Word>
      )}
      {last && <span>{instantWords(last)}</span>}
      {pack.by === 'library' && <span>{pack.hasAccess ? words.access.yes : words.access.no}</span>}
    </Lines>
  )
}

/** The social worker takes the pack there; what was shared, when and how is recorded report by report. */
function HandedOver({ pack }: { pack: Pack }) {
  const styles = useStyles()
  const { conference } = useConference()
  const shared = pack.contents.flatMap((content) =>
    content.handedOver ? [{ ...content, handedOver: content.handedOver }] : [],
  )
  const isAll = shared.length === pack.contents.length
  return (
    <>
      <Word mood={isAll ? 'good' : 'waiting'}>
        {isAll ? words.shared : shared.length > 0 ? words.partlyHandedOver : words.toHandOver}
      </Word>
      {shared.length > 0 && (
        <ul className={styles.list}>
          {shared.map((content) => (
            <li key={`${content.versionId} ${content.part}`}>
              {words.sharedAt(
                contentWords(conference, content),
                instantWords(content.handedOver.at),
                content.handedOver.how,
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return <div className={useStyles().lines}>{children}</div>
}
