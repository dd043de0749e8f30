import { Checkbox, Field, FieldContextProvider, makeStyles, tokens } from '@fluentui/react-components'

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
        // A field gives its own id and name to every control inside it: all boxes would be the first one.
        <FieldContextProvider value={undefined}>
          {/* biome-ignore lint/a11y/useSemanticElements: the field's label names it, as a fieldset's legend would */}
          <div role="group" aria-labelledby={labelled} aria-describedby={described} className={styles.list}>
            {options.map(({ value, label: name }) => (
              <Checkbox
                key={value}
                label={name}
                aria-invalid={validationMessage !== undefined}
                checked={chosen.includes(value)}
                onChange={(_, data) =>
                  onChange(data.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
              />
            ))}
          </div>
        </FieldContextProvider>
      )}
    </Field>
  )
}
