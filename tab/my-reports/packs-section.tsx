import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { packFilePath } from '../../bot/api/circulation.ts'
import type { MyPack } from '../../bot/api/my-work.ts'
import { readPack } from '../../bot/api/my-work.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { instantWords, momentWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { useFile } from '../shell/use-file.ts'
import { english } from './english.ts'
import { fileSize } from './file-size.ts'
import { PartSection } from './part-section.tsx'
import { usePart } from './use-part.ts'

const useStyles = makeStyles({
  pack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const words = english.packs

/** The reports to read beforehand, and "I have read it". */
export function PacksSection() {
  const { part } = usePart()
  const { packs, next } = part
  const by = next.find(({ what }) => what === 'circulate-by')
  if (packs.length === 0 && !by) return null
  return (
    <PartSection title={words.title}>
      {packs.length === 0 && by && <Text>{words.none(momentWords(by.at))}</Text>}
      {packs.map((pack) => (
        <Pack key={pack.id} pack={pack} />
      ))}
    </PartSection>
  )
}

function Pack({ pack }: { pack: MyPack }) {
  const styles = useStyles()
  const { api } = useSession()
  const { part, onDone } = usePart()
  const { save, busy: isSaving, trouble: fileTrouble } = useFile()
  const read = useAction(onDone)
  const name = words.name(pack.addition)
  if (pack.recalledAt) return <Text>{words.recalled(instantWords(pack.recalledAt))}</Text>
  const label = words.openPack(name, part.reference)
  const trouble = read.trouble ?? fileTrouble
  return (
    <div className={styles.pack}>
      <span>
        <span className={styles.name}>{name}</span> ({words.size(pack.pages, fileSize(pack.bytes))})
      </span>
      <Text>
        {words.holds}: {pack.reports.map(({ agency, part: which }) => words.report(agency, which)).join('; ')}.
      </Text>
      <Text>
        {pack.readAt ? words.read(instantWords(pack.readAt)) : words.please(momentWords(part.start))}
        {!pack.readAt && ` ${english.report.noReadingTime}`}
      </Text>
      {trouble && <TroubleBar message={trouble.message} />}
      <div className={styles.buttons}>
        {pack.url ? (
          <Button
            as="a"
            appearance={pack.readAt ? 'secondary' : 'primary'}
            href={pack.url}
            target="_blank"
            rel="noreferrer"
            aria-label={label}
          >
            {words.open}
          </Button>
        ) : (
          <Button aria-label={label} disabledFocusable={isSaving} onClick={() => save(packFilePath, { id: pack.id })}>
            {isSaving ? shared.working : words.open}
          </Button>
        )}
        {!pack.readAt && (
          <Button
            aria-label={words.readIt(name, part.reference)}
            disabledFocusable={read.busy}
            onClick={() => read.run(() => api.call(readPack, { params: { id: pack.id }, body: {} }))}
          >
            {read.busy ? shared.working : words.haveRead}
          </Button>
        )}
      </div>
    </div>
  )
}
