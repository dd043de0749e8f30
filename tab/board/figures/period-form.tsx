import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Labelled, PlainInput } from '../../parts/plain-fields.tsx'
import { type ChosenPeriod, type PeriodChoice, periodOf } from './default-period.ts'
import { figuresEnglish as words } from './english.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

const CHOICES: readonly PeriodChoice[] = ['year', 'last', 'quarter']

/** Which days are counted. */
export function PeriodForm(props: {
  period: ChosenPeriod
  today: Temporal.PlainDate
  choose(period: ChosenPeriod): void
}) {
  const styles = useStyles()
  const [typed, setTyped] = useState(props.period)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        props.choose(typed)
      }}
    >
      <Labelled label={words.from}>
        <PlainInput
          type="date"
          required
          max={typed.to}
          value={typed.from}
          onChange={({ target }) => setTyped({ ...typed, from: target.value })}
        />
      </Labelled>
      <Labelled label={words.to}>
        <PlainInput
          type="date"
          required
          min={typed.from}
          value={typed.to}
          onChange={({ target }) => setTyped({ ...typed, to: target.value })}
        />
      </Labelled>
      <Button type="submit" appearance="primary">
        {words.show}
      </Button>
      {CHOICES.map((choice) => (
        <Button key={choice} appearance="subtle" onClick={() => props.choose(periodOf(choice, props.today))}>
          {words.choices[choice]}
        </Button>
      ))}
    </form>
  )
}
