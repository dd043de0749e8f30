import { Checkbox, Field } from '@fluentui/react-components'
import { papersEnglish } from './english.ts'

const words = papersEnglish.approve

interface Props {
  /** Of the passages that name a child to somebody who is not linked to it, as far as they are known. */
  headings: readonly string[]
  hasRead: boolean
  /** Whether somebody has tried to go on without it. */
  asked: boolean
  onRead(hasRead: boolean): void
}

/** "I have read it for them": what no program can judge, a person says. */
export function ReadForOthers({ headings, hasRead, asked, onRead }: Props) {
  return (
    <Field
      {...(headings.length > 0 && { hint: words.readWhich([...headings]) })}
      {...(asked && !hasRead && { validationMessage: words.readMissing })}
    >
      <Checkbox label={words.readForOthers} checked={hasRead} onChange={(_, data) => onRead(data.checked === true)} />
    </Field>
  )
}
