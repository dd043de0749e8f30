import { Button, Field, Input, Link, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { z } from 'zod'
import { addDayOff, listDaysOff, previewDayOff, removeDayOff } from '../../../bot/api/holidays.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { dayWords, whenWords } from '../../shell/dates.ts'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english } from '../english.ts'
import { daysOffEnglish as words } from './english.ts'

type Added = z.infer<typeof listDaysOff.answer>['added'][number]
type Effects = z.infer<typeof previewDayOff.answer>

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
    maxWidth: '32rem',
  },
})

/** Bank holidays that were proclaimed, and days on which the office is closed. Only an administrator changes them. */
export function DaysOffPage() {
  const styles = useStyles()
  const { api, me } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(listDaysOff, {}),
    () => false,
  )
  const mayChange = me.roles.includes('administrator')
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{english.conference.back}</Link>
      <h1 className={styles.title}>{words.title}</h1>
      <Text>{words.lead}</Text>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {mayChange && value && <NewDay key={value.added.length} onDone={reload} />}
      {value?.added.length === 0 && <Text>{words.empty}</Text>}
      {value && value.added.length > 0 && (
        <DataTable
          label={words.title}
          columns={columnsFor(mayChange, reload)}
          rows={value.added}
          rowKey={({ kind, date }) => `${kind} ${date}`}
        />
      )}
    </div>
  )
}

/** What it would do is shown before it is done. */
function NewDay({ onDone }: { onDone: () => unknown }) {
  const styles = useStyles()
  const { api } = useSession()
  const [typed, setTyped] = useState({ kind: 'proclaimed' as Added['kind'], date: '', name: '' })
  const [effects, setEffects] = useState<Effects | null>(null)
  const checking = useAction<Effects>(setEffects)
  const adding = useAction<Effects>(onDone)
  const set = (change: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...change }))
    setEffects(null)
  }
  const trouble = checking.trouble ?? adding.trouble
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (effects) adding.run(() => api.call(addDayOff, { body: typed }))
        else checking.run(() => api.call(previewDayOff, { body: typed }))
      }}
    >
      <Field label={words.fields.kind}>
        <RadioGroup value={typed.kind} onChange={(_, { value }) => set({ kind: value as Added['kind'] })}>
          <Radio value="proclaimed" label={words.kinds.proclaimed} />
          <Radio value="closure" label={words.kinds.closure} />
        </RadioGroup>
      </Field>
      <Field label={words.fields.date} required>
        <Input type="date" value={typed.date} onChange={(_, data) => set({ date: data.value })} />
      </Field>
      <Field label={words.fields.name} required>
        <Input value={typed.name} onChange={(_, data) => set({ name: data.value })} />
      </Field>
      {trouble && <TroubleBar message={trouble.message} />}
      <div role="status">
        {effects && (
          <>
            <Text>{words.effects(effects.conferences, effects.told)}</Text>
            {effects.toMove.map(({ what, reference, start }) => (
              <div key={`${reference} ${start}`}>
                <Text>{words.toMove(what, reference, whenWords(start))}</Text>
              </div>
            ))}
          </>
        )}
      </div>
      <Button type="submit" appearance="primary" disabled={checking.busy || adding.busy}>
        {effects ? words.add : words.check}
      </Button>
    </form>
  )
}

function columnsFor(mayChange: boolean, reload: () => unknown): Column<Added>[] {
  return [
    { name: words.columns.date, cell: ({ date }) => dayWords(date) },
    { name: words.columns.what, cell: ({ kind }) => words.kinds[kind] },
    { name: words.columns.name, cell: ({ name }) => name },
    ...(mayChange
      ? [{ name: words.columns.actions, cell: (day: Added) => <RemoveDay day={day} reload={reload} /> }]
      : []),
  ]
}

function RemoveDay({ day: { kind, date, isPast }, reload }: { day: Added; reload: () => unknown }) {
  const { api } = useSession()
  const day = dayWords(date)
  if (isPast) return null
  return (
    <ConfirmDialog
      trigger={{ size: 'small', children: words.remove.open, 'aria-label': words.remove.openOf(day) }}
      title={words.remove.title(day)}
      lead={words.remove.lead}
      confirm={words.remove.confirm}
      send={() => api.call(removeDayOff, { body: { kind, date } })}
      onDone={reload}
    />
  )
}
