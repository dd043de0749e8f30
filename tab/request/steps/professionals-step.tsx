import { Button, makeStyles, Text } from '@fluentui/react-components'
import type { RequestAnswers } from '../../../conference/request.ts'
import { Row } from '../../parts/fields.tsx'
import { ProfessionalFields } from '../../parts/professional-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import type { Draft } from '../use-draft.ts'
import { withoutPerson } from '../without-person.ts'

type Professional = RequestAnswers['professionals'][number]

const words = english.professionals

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

const newProfessional = (): Professional => ({
  ...{ key: crypto.randomUUID(), name: '', email: '', role: '', agency: '', group: '', phone: '' },
})

export function ProfessionalsStep({ answers, set }: Draft) {
  const styles = useStyles()
  const { professionals } = answers
  const change = (key: string, changed: Partial<Professional>) =>
    set({ professionals: professionals.map((one) => (one.key === key ? { ...one, ...changed } : one)) })
  return (
    <Section lead={words.lead}>
      {professionals.length === 0 && <Text>{words.none}</Text>}
      {professionals.map((person, index) => (
        <Row
          key={person.key}
          title={person.name || english.form.professionalNumber(index + 1)}
          onRemove={() => set(withoutPerson(answers, person.key))}
        >
          <ProfessionalFields
            person={person}
            change={(changed) => change(person.key, changed)}
            optional={['email', 'group']}
          />
        </Row>
      ))}
      <Button className={styles.add} onClick={() => set({ professionals: [...professionals, newProfessional()] })}>
        {english.form.addProfessional}
      </Button>
    </Section>
  )
}
