import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { meeting } from '@microsoft/teams-js'
import { useState } from 'react'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../shell/session.ts'
import { english } from './english.ts'

const words = english.share

const useStyles = makeStyles({
  share: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** In a meeting the stage is shared through Teams; it opens as a window of its own everywhere. */
export function ShareToStage({ id }: { id: string }) {
  const styles = useStyles()
  const { frame } = useSession().session
  const [said, setSaid] = useState<'shared' | 'notAllowed' | 'failed' | null>(null)
  const place = `${location.pathname}#/${id}/stage`
  return (
    <div>
      <div className={styles.share}>
        {frame === 'sidePanel' && (
          <Button onClick={async () => setSaid(await shareStage(new URL(place, location.origin).href))}>
            {words.share}
          </Button>
        )}
        <Link href={place} target="_blank">
          {words.window}
        </Link>
      </div>
      {said === 'shared' && <div role="status">{words.shared}</div>}
      {said && said !== 'shared' && <TroubleBar message={words[said]} />}
    </div>
  )
}

async function shareStage(url: string): Promise<'shared' | 'notAllowed' | 'failed'> {
  try {
    const may = await new Promise<boolean>((resolve) =>
      meeting.getAppContentStageSharingCapabilities((error, result) =>
        resolve(!error && result?.doesAppHaveSharePermission === true),
      ),
    )
    if (!may) return 'notAllowed'
    return await new Promise((resolve) =>
      meeting.shareAppContentToStage((error, shared) => resolve(!error && shared ? 'shared' : 'failed'), url),
    )
  } catch {
    return 'failed'
  }
}
