import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { ActionsSection } from './actions-section.tsx'
import { ComingSection } from './coming-section.tsx'
import { CoreGroupSection } from './core-group-section.tsx'
import { english } from './english.ts'
import { FactsSection } from './facts-section.tsx'
import { PacksSection } from './packs-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { isUnread } from './part-words.tsx'
import { ReceiptsSection } from './receipts-section.tsx'
import { ReportSection } from './report-section.tsx'
import { type PartAtHand, PartContext } from './use-part.ts'

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, overflowWrap: 'anywhere' },
})

/**
 * All that one conference asks of somebody, with what they can do about it. Stands in the list, and in Outlook. What a
 * link led to comes first.
 */
export function PartBody({ part, onDone, ledToPapers = false }: PartAtHand & { ledToPapers?: boolean }) {
  const styles = useStyles()
  const { stage, report } = part
  const isToCome = stage === 'to-come'
  return (
    <PartContext value={{ part, onDone }}>
      <div className={styles.body}>
        {stage === 'called-off' && <Text>{english.calledOff}</Text>}
        {stage === 'over' && <Text>{english.over}</Text>}
        {ledToPapers && <PapersSection isLedTo />}
        <ActionsSection />
        <CoreGroupSection />
        {!ledToPapers && <PapersSection />}
        {isUnread(part) && <PacksSection />}
        {isToCome && report && <ReportSection />}
        <ReceiptsSection />
        {isToCome && !isUnread(part) && <PacksSection />}
        <FactsSection />
        {isToCome && <ComingSection />}
      </div>
    </PartContext>
  )
}
