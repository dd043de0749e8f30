import { Text } from '@fluentui/react-components'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { instantWords } from '../../shell/dates.ts'
import { contentWords, nameOf, type Pack, type Person, versionIn } from '../conference/people.ts'
import { useConference } from '../conference/use-conference.ts'
import { english } from '../english.ts'

type Content = Pack['contents'][number]

const words = english.proof

/** One pack: which files it held, who let them go, how it reached its reader, and what came of it. */
export function ProvenPack({ pack, person }: { pack: Pack; person: Person }) {
  const { conference } = useConference()
  const name = english.packs.addition(pack.circulation)
  const isFamily = person.side === 'family'
  const released = conference.releases.find(({ partyId }) => partyId === person.id)?.released ?? []
  const columns: Column<Content>[] = [
    { name: words.columns.report, cell: (content) => <ReportOf content={content} />, share: 1.6 },
    { name: words.columns.version, cell: (content) => <Version content={content} />, share: 0.8 },
    { name: words.columns.received, cell: (content) => <Received content={content} />, share: 1.2 },
    { name: words.columns.fingerprint, cell: (content) => <Fingerprint content={content} /> },
  ]
  if (isFamily)
    columns.push({
      name: words.columns.released,
      cell: ({ versionId }) => {
        const release = released.find((one) => one.versionId === versionId)
        return release ? words.by(instantWords(release.at), nameOf(conference, release.by)) : words.releaseEnded
      },
      share: 1.4,
    })
  if (pack.by === 'hand')
    columns.push({
      name: words.columns.shared,
      cell: ({ handedOver }) =>
        handedOver
          ? words.handedOver(instantWords(handedOver.at), nameOf(conference, handedOver.by), handedOver.how)
          : words.notYet,
      share: 1.4,
    })
  const label = `${name}, ${person.name}`
  return (
    <div>
      <Text block>
        {words.made(name, instantWords(pack.madeAt), english.packs.pages(pack.pages), english.packs.routes[pack.by])}
      </Text>
      {!isFamily && <Text block>{readWords(pack)}</Text>}
      {pack.recalled && (
        <Text block weight="semibold">
          {words.recalled(instantWords(pack.recalled.at), pack.recalled.reason)}
        </Text>
      )}
      <DataTable
        label={label}
        columns={columns}
        rows={pack.contents}
        rowKey={({ versionId, part }) => `${versionId} ${part}`}
      />
    </div>
  )
}

/** Of professionals only. */
function readWords({ openedAt, readAt }: Pack): string {
  const opened = openedAt ? words.opened(instantWords(openedAt)) : words.notOpened
  return `${opened} ${readAt ? words.read(instantWords(readAt)) : words.notRead}`
}

function ReportOf({ content }: { content: Content }) {
  const { conference } = useConference()
  const author = conference.people.find(({ id }) => id === content.authorId)
  return (
    <>
      {contentWords(conference, content)}
      {author && (
        <>
          <br />
          {author.agency}
        </>
      )}
    </>
  )
}

function Version({ content }: { content: Content }) {
  const found = versionIn(useConference().conference, content.versionId)
  return found ? String(found.version.number) : null
}

function Received({ content }: { content: Content }) {
  const found = versionIn(useConference().conference, content.versionId)
  return found ? instantWords(found.version.receivedAt) : null
}

const SHORT = 12

/** Enough of it to tell two files apart; all of it for whoever points at it. */
function Fingerprint({ content }: { content: Content }) {
  const found = versionIn(useConference().conference, content.versionId)
  return found ? <code title={found.version.sha256}>{found.version.sha256.slice(0, SHORT)}</code> : null
}
