import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { quorumNow } from '../../conference/meeting/live-quorum.ts'
import { presentIn } from '../../conference/meeting/meeting.ts'
import { Fold } from '../parts/fold.tsx'
import { Word } from '../parts/word.tsx'
import { english } from './english.ts'
import { Home } from './home.tsx'
import { WithoutQuorum } from './second-half.tsx'
import { useRunning } from './use-running.ts'

const words = english.quorum

const useStyles = makeStyles({
  quorum: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
})

/** From who is here now, with the agencies that are missing named. */
export function Quorum() {
  const styles = useStyles()
  const { meeting, people } = useRunning()
  const { met, counted, needed, missing } = quorumNow(people, presentIn(meeting))
  return (
    <>
      <div className={styles.quorum} role="status" aria-label={words.title}>
        <Word mood={met ? 'good' : 'waiting'}>
          {met ? words.met(counted.length, needed) : words.notMet(counted.length, needed)}
        </Word>
        {missing.length > 0 && <span>{words.missing(english.list(missing.map(words.group)))}</span>}
      </div>
      {meeting.state === 'under-way' && (!met || meeting.outcome.inquorate) && <WhatNow missing={missing} />}
    </>
  )
}

/** What the chair does without one; what they did stays in sight. */
function WhatNow({ missing }: { missing: readonly string[] }) {
  const { meeting } = useRunning()
  const [isOpen, setOpen] = useState(false)
  return (
    <Home>
      {meeting.outcome.inquorate ? (
        <WithoutQuorum missing={missing} />
      ) : (
        <Fold title={words.without} onOpen={() => setOpen(true)}>
          {isOpen && <WithoutQuorum missing={missing} />}
        </Fold>
      )}
    </Home>
  )
}
