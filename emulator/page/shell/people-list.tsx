import { Avatar, Button, CounterBadge } from '@fluentui/react-components'
import { useState } from 'react'
import { go } from '../address.ts'
import type { Person } from '../controls.ts'
import { english } from '../english.ts'
import { groupOf, groups } from './groups.ts'
import { Icon } from './icons.tsx'

/** Everybody one can be. On a narrow screen the list folds to one button. */
export function PeopleList(props: {
  people: Person[]
  chosen: Person | null
  view: string
  unread: (person: Person) => Record<string, number>
}) {
  const [open, setOpen] = useState(false)
  const choose = (person: Person) => {
    setOpen(false)
    go({ person: person.email, view: props.view })
  }
  return (
    <nav className="people" aria-label={english.people} data-open={open || !props.chosen}>
      {props.chosen && (
        <Button
          className="people-toggle"
          appearance="subtle"
          icon={<Icon name="people" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {english.youAre(props.chosen.displayName)}
        </Button>
      )}
      <div className="people-groups">
        {groups.map((group) => {
          const members = props.people.filter((person) => groupOf(person) === group)
          if (members.length === 0) return null
          return (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{english.groups[group]}</h2>
              <ul>
                {members.map((person) => (
                  <li key={person.email}>
                    <PersonButton
                      person={person}
                      isChosen={person === props.chosen}
                      unread={Object.values(props.unread(person)).reduce((sum, count) => sum + count, 0)}
                      onChoose={() => choose(person)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </nav>
  )
}

function PersonButton(props: { person: Person; isChosen: boolean; unread: number; onChoose: () => void }) {
  const { displayName, title, email } = props.person
  return (
    <button
      type="button"
      className="person"
      aria-current={props.isChosen ? 'true' : undefined}
      data-person={email}
      onClick={props.onChoose}
    >
      <Avatar name={displayName} color="colorful" size={36} aria-hidden="true" />
      <span className="person-words">
        <span className="person-name">{displayName}</span>
        <span className="person-title">{title ?? email}</span>
      </span>
      {props.unread > 0 && (
        <>
          <CounterBadge count={props.unread} color="danger" aria-hidden="true" />
          <span className="for-ears">{english.unread(props.unread)}</span>
        </>
      )}
    </button>
  )
}
