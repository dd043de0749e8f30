import { useState } from 'react'
import { recordHandOver } from '../../../bot/api/circulation.ts'
import { CheckList } from '../../parts/check-list.tsx'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { useSession } from '../../shell/session.ts'
import { english } from '../english.ts'
import { contentWords, nameOf, type Pack } from './people.ts'
import { useConference } from './use-conference.ts'

const words = english.packs

/** What was shared by hand, report by report: all that is left is chosen until somebody unchooses it. */
export function HandOverDialog({ pack }: { pack: Pack }) {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [kept, setKept] = useState<string[]>([])
  const left = pack.contents.filter(({ handedOver }) => !handedOver)
  const versionIds = left.map(({ versionId }) => versionId).filter((id) => !kept.includes(id))
  if (left.length === 0) return null
  const { which, whichMissing, ...texts } = words.record
  return (
    <TextDialog
      {...texts}
      trigger={{
        size: 'small',
        appearance: 'primary',
        children: texts.confirm,
        'aria-label': words.recordFor(nameOf(conference, pack.participantId)),
      }}
      isReady={versionIds.length > 0}
      fields={(asked) => (
        <CheckList
          label={which}
          required
          options={left.map((content) => ({ value: content.versionId, label: contentWords(conference, content) }))}
          chosen={versionIds}
          onChange={(chosen) => setKept(left.map(({ versionId }) => versionId).filter((id) => !chosen.includes(id)))}
          validationMessage={asked && versionIds.length === 0 ? whichMissing : undefined}
        />
      )}
      send={(how) => api.call(recordHandOver, { params: { id: pack.id }, body: { how, versionIds } })}
      onDone={async () => {
        setKept([])
        await reload()
      }}
    />
  )
}
