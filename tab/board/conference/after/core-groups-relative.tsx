import { Checkbox, Text } from '@fluentui/react-components'
import type { CoreGroupsOfConference } from '../../../../bot/api/core-group.ts'
import { CheckList } from '../../../parts/check-list.tsx'
import { Fields } from '../../../parts/fields.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { shared } from '../../../shell/english.ts'
import type { FamilyMember } from '../../booking/form.ts'
import { english as board } from '../../english.ts'
import { english } from './core-groups-english.ts'

export interface Relative extends FamilyMember {
  /** About whom they may receive something. */
  childIds: string[]
}

interface Props {
  relative: Relative
  all: CoreGroupsOfConference['children']
  change(changed: Partial<Relative>): void
}

/** Who of the family joins; an address is asked for only when mail to it is known to be safe. */
export function RelativeFields({ relative, all, change }: Props) {
  const { key, name, role, phone, safe, email, childIds } = relative
  return (
    <>
      <Fields>
        <TextField
          field={`${key}.name`}
          label={shared.form.name}
          value={name}
          onChange={(typed) => change({ name: typed })}
        />
        <TextField
          field={`${key}.role`}
          label={board.booking.familyRole}
          value={role}
          onChange={(typed) => change({ role: typed })}
        />
        <TextField
          field={`${key}.phone`}
          label={shared.form.phone}
          type="tel"
          required={false}
          value={phone}
          onChange={(typed) => change({ phone: typed })}
        />
      </Fields>
      <CheckList
        label={english.join.children}
        hint={english.join.childrenHint}
        options={all.map((child) => ({ value: child.id, label: child.name }))}
        chosen={childIds}
        onChange={(chosen) => change({ childIds: chosen })}
      />
      <Checkbox
        label={english.join.safe}
        checked={safe}
        onChange={(_, data) => change({ safe: data.checked === true })}
      />
      {safe ? (
        <TextField
          field={`${key}.email`}
          label={shared.form.email}
          type="email"
          value={email}
          onChange={(typed) => change({ email: typed })}
        />
      ) : (
        <Text>{board.booking.byHand}</Text>
      )}
    </>
  )
}
