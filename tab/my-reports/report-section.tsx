import { MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components'
import type { MyReport } from '../../bot/api/my-work.ts'
import { Fold } from '../parts/fold.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { byWords, instantWords } from '../shell/dates.ts'
import { english } from './english.ts'
import { FamilyQuestion } from './family-question.tsx'
import { FileForm } from './file-form.tsx'
import { LinkForm } from './link-form.tsx'
import { PartSection } from './part-section.tsx'
import { ReportActions } from './report-actions.tsx'
import { useReport } from './use-part.ts'

const words = english.report

/** What is asked, where it stands, and everything that its author can do about it now. */
export function ReportSection() {
  const report = useReport()
  const { due, comment, isLookedAt, asksAboutFamily, may, state } = report
  const isSent = state === 'submitted' || state === 'accepted'
  const isAnswered = isSent || state === 'nothing-held'
  const current = currentVersion(report)
  const newest = report.versions[0]
  return (
    <PartSection title={words.title}>
      {comment && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.returned} “{comment}”
          </MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Text weight="semibold">{sentence(report)}</Text>
        <div role="status">{isLookedAt && <Spinner size="tiny" labelPosition="after" label={words.lookedAt} />}</div>
      </div>
      {isSent && current?.late && <Text>{words.late}</Text>}
      {newest?.state === 'refused' && !isLookedAt && newest.refusedBecause && (
        <TroubleBar title={words.notTaken} message={newest.refusedBecause} />
      )}
      {asksAboutFamily && <FamilyQuestion />}
      <ReportActions />
      {may.send && !isAnswered && <FileForm />}
      {may.send && !isAnswered && report.mayLink && <LinkForm />}
      {may.send && isSent && (
        <Fold title={words.newer}>
          <Text>{words.newerHint}</Text>
          <FileForm />
          {report.mayLink && <LinkForm />}
        </Fold>
      )}
      {!isAnswered && (
        <Fold title={words.why}>
          <ul>
            {due.because.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Text>{words.noReadingTime}</Text>
        </Fold>
      )}
    </PartSection>
  )
}

function sentence(report: MyReport): string {
  const { state, due, dueIn } = report
  const by = byWords(due.at)
  const current = currentVersion(report)
  const at = current ? instantWords(current.receivedAt) : ''
  if (state === 'nothing-held') return words.nothingHeld
  if (current && state === 'draft') return words.draft(at)
  if (current && state === 'submitted') return words.submitted(at, current.number)
  if (current && state === 'accepted') return words.accepted(at, current.number)
  return due.past ? words.missing(by) : words.asked(by, dueIn)
}

/** Newest first, so that the first that still stands is the one that counts. */
function currentVersion({ versions }: MyReport) {
  return versions.find(({ part, state }) => part === 'main' && (state === 'submitted' || state === 'draft'))
}
