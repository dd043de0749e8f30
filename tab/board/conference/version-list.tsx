import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { versionFilePath } from '../../../bot/api/reports.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { type Mood, Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useFile } from '../../shell/use-file.ts'
import { english } from '../english.ts'
import type { Report, Version } from './people.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
})

const words = english.reports

/** Everything that arrived for a report, newest first: how, when, and what became of it. */
export function VersionList({ report, author }: { report: Report; author: string }) {
  const styles = useStyles()
  const file = useFile()
  if (report.versions.length === 0) return null
  return (
    <>
      <ul className={styles.list} aria-label={words.versions}>
        {report.versions.map((version) => (
          <li key={version.id}>
            <div className={styles.words}>
              <span>{words.version(version, instantWords(version.receivedAt))}</span>
              {version.late && <Word mood="waiting">{words.late}</Word>}
              {version.state !== 'refused' && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.openOf(author, version.number)}
                  disabledFocusable={file.busy}
                  onClick={() => file.save(versionFilePath, { id: report.id, versionId: version.id })}
                >
                  {words.open}
                </Button>
              )}
            </div>
            {version.refusedBecause && <div>{version.refusedBecause}</div>}
            {version.note && <div>{words.note(version.note)}</div>}
            {version.unreadable && <div>{words.unreadable}</div>}
            <FamilyWord version={version} />
          </li>
        ))}
      </ul>
      {file.trouble && <TroubleBar message={file.trouble.message} />}
    </>
  )
}

const MOODS: Record<keyof typeof words.family, Mood> = { yes: 'good', no: 'plain', unanswered: 'waiting' }

/** A document without our marks goes whole or not at all, so its author is asked whether the family may read it. */
function FamilyWord({ version }: { version: Version }) {
  if (version.part !== 'main' || version.marked || version.state !== 'submitted') return null
  const answer = version.familyMayRead === null ? 'unanswered' : version.familyMayRead ? 'yes' : 'no'
  return <Word mood={MOODS[answer]}>{words.family[answer]}</Word>
}
