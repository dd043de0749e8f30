import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { fromField, isAfter, toField } from '../dates.ts'
import { english } from '../english.ts'

/** Asks for a date and time in London, later than now. */
export function MoveTo({ now, onMove }: { now: string; onMove: (instant: string) => void }) {
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string>()
  const show = (wanted: boolean) => {
    setOpen(wanted)
    setValue(toField(now))
    setProblem(undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!value || !isAfter(fromField(value), now)) return setProblem(english.onlyForward)
    setOpen(false)
    onMove(fromField(value))
  }
  return (
    <Popover open={open} onOpenChange={(_, data) => show(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button>{english.moveTo}</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={english.moveTo}>
        <form className="move-form" onSubmit={submit} noValidate>
          <Field label={english.dateAndTime} validationMessage={problem}>
            <Input type="datetime-local" value={value} onChange={(_, data) => setValue(data.value)} />
          </Field>
          <Button type="submit" appearance="primary">
            {english.moveClock}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  )
}
