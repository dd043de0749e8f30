import { Field, Input, type InputProps, makeStyles } from '@fluentui/react-components'
import { createContext, useContext } from 'react'

/** What has to be put right, by field: "place", "<row's key>.email". */
export type FormErrors = ReadonlyMap<string, string>

/** What has to be put right, once somebody has tried to send the form. */
export const ErrorsContext = createContext<FormErrors>(new Map())

export function useError(field: string) {
  const message = useContext(ErrorsContext).get(field)
  return message ? { validationMessage: message } : {}
}

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0, boxSizing: 'border-box' } })

interface Props {
  /** As `errorsOf` names it. */
  field: string
  label: string
  hint?: string
  /** Shown before anybody has tried to send: a weekend, a day past the limit. */
  warning?: string | undefined
  value: string
  onChange(value: string): void
  type?: InputProps['type']
  required?: boolean
}

export function TextField({ field, label, hint, warning, value, onChange, type = 'text', required = true }: Props) {
  const error = useError(field)
  const shown = warning ? { validationMessage: warning } : error
  return (
    <Field label={label} required={required} {...(hint && { hint })} {...shown}>
      <Input
        className={useStyles().input}
        type={type}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        autoComplete="off"
      />
    </Field>
  )
}
