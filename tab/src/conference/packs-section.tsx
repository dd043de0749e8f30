import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { packFilePath, recordHandOver, sheetFilePath } from '../../../bot/api/circulation.ts'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { instantWords } from '../dates.ts'
import { english } from '../english.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/section.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Word } from '../parts/word.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { contentWords, nameOf } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
})

type Pack = ConferenceStatus['packs'][number]

const words = english.packs

export function PacksSection() {
  const { conference } = useConference()
  const columns: Column<Pack>[] = [
    { name: words.columns.recipient, cell: ({ participantId }) => nameOf(conference, participantId) },
    {
      name: words.columns.contents,
      cell: ({ contents, pages }) =>
        `${contents.map((content) => contentWords(conference, content)).join('; ')} (${words.pages(pages)})`,
      share: 1.6,
    },
    { name: words.columns.made, cell: ({ madeAt }) => instantWords(madeAt) },
    { name: words.columns.reached, cell: (pack) => <Reached pack={pack} />, share: 1.4 },
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

/** Read, handed over, or neither yet. What a parent reads is never tracked, so nothing is said about it. */
function Reached({ pack }: { pack: Pack }) {
  const { conference } = useConference()
  const { readAt } = pack
  if (pack.by === 'hand') return <ByHand pack={pack} />
  const isFamily = conference.people.find(({ id }) => id === pack.participantId)?.side === 'family'
  if (isFamily) return <Word mood="plain">{words.onPage}</Word>
  if (!readAt) return <Word mood="waiting">{words.unread}</Word>
  return (
    <>
      <Word mood="good">{words.read}</Word> {instantWords(readAt)}
    </>
  )
}

/** The social worker takes the pack and its sheet there, and what was shared, when and how is recorded. */
function ByHand({ pack }: { pack: Pack }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const saving = useAction(() => undefined)
  const name = nameOf(conference, pack.participantId)
  const { handedOver } = pack
  const params = { id: conference.id, partyId: pack.participantId }
  return (
    <>
      {handedOver ? (
        <>
          <Word mood="good">{words.shared}</Word> {instantWords(handedOver.at)}: {handedOver.how}
        </>
      ) : (
        <Word mood="waiting">{words.toHandOver}</Word>
      )}
      {conference.may.recordHandOver && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={words.printFor(name)}
            disabledFocusable={saving.busy}
            onClick={() => saving.run(() => api.saveFile(packFilePath, { id: pack.id }))}
          >
            {words.print}
          </Button>
          <Button
            size="small"
            aria-label={words.sheetFor(name)}
            disabledFocusable={saving.busy}
            onClick={() => saving.run(() => api.saveFile(sheetFilePath, params))}
          >
            {words.sheet}
          </Button>
          {!handedOver && (
            <TextDialog
              {...words.record}
              trigger={{
                size: 'small',
                appearance: 'primary',
                children: words.record.confirm,
                'aria-label': words.recordFor(name),
              }}
              send={(how) => api.call(recordHandOver, { params: { id: pack.id }, body: { how } })}
              onDone={reload}
            />
          )}
        </div>
      )}
      {saving.trouble && <TroubleBar message={saving.trouble.message} />}
    </>
  )
}
