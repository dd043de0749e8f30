import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { packFilePath, recallPack, sheetFilePath } from '../../../bot/api/circulation.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useFile } from '../../shell/use-file.ts'
import { english } from '../english.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { nameOf, type Pack } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
})

const words = english.packs

/** Print and record what goes by hand; recall what went by mistake. */
export function PackActions({ pack }: { pack: Pack }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const file = useFile()
  const name = nameOf(conference, pack.participantId)
  const byHand = pack.by === 'hand' && conference.may.recordHandOver
  if (pack.recalled || (!byHand && !conference.may.run)) return null
  const print = (label: string, aria: string, path: string, params: Record<string, string>) => (
    <Button size="small" aria-label={aria} disabledFocusable={file.busy} onClick={() => file.save(path, params)}>
      {label}
    </Button>
  )
  const { lead, byHandLead, ...recall } = words.recall
  return (
    <>
      <div className={styles.actions}>
        {byHand && (
          <>
            {print(words.print, words.printFor(name), packFilePath, { id: pack.id })}
            {print(words.sheet, words.sheetFor(name), sheetFilePath, {
              id: conference.id,
              partyId: pack.participantId,
            })}
            <HandOverDialog pack={pack} />
          </>
        )}
        {conference.may.run && (
          <TextDialog
            {...recall}
            lead={pack.by === 'hand' ? byHandLead : lead}
            trigger={{ size: 'small', children: recall.confirm, 'aria-label': words.recallFor(name) }}
            send={(reason) => api.call(recallPack, { params: { id: pack.id }, body: { reason } })}
            onDone={reload}
          />
        )}
      </div>
      {file.trouble && <TroubleBar message={file.trouble.message} />}
    </>
  )
}
