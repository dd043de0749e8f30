import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})

interface Props {
  label: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
  hint?: string | undefined
  required?: boolean
  validationMessage?: string | undefined
}

/** Any number of these, named together by the label. */
export function CheckList({ label, options, chosen, onChange, hint, required = false, validationMessage }: Props) {
  const styles = useStyles()
  return (
    <Field label={label} required={required} {...(hint && { hint })} {...(validationMessage && { validationMessage })}>
      {({ 'aria-labelledby': labelled, 'aria-describedby': described }) => (
        // biome-ignore lint/a11y/useSemanticElements: the field's label names it, as a fieldset's legend would
        <div role="group" aria-labelledby={labelled} aria-describedby={described} className={styles.list}>
          {options.map(({ value, label: name }) => (
            <Checkbox
              key={value}
              label={name}
              // The group is required, not each of them.
              required={false}
              checked={chosen.includes(value)}
              onChange={(_, data) =>
                onChange(data.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
          ))}
        </div>
      )}
    </Field>
  )
}
