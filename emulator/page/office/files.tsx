import { Spinner } from '@fluentui/react-components'
import { controls, type DriveEntry, type Person } from '../controls.ts'
import { day } from '../dates.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'
import { Icon } from '../shell/icons.tsx'
import { DocumentDetail } from './document-detail.tsx'
import { ListAndDetail } from './list-and-detail.tsx'

/** A person's OneDrive: one folder at a time, with the chosen document beside it. */
export function Files(props: { person: Person; item: string; open: (id: string) => void }) {
  const { person, item, open } = props
  const entries = useLive(`files ${person.email}`, () => controls.files(person))
  if (!entries) return <Spinner className="filling" label={english.loading} />
  const chosen = entries.find(({ id }) => id === item)
  const path = chosen?.isFolder ? pathOf(chosen) : (chosen?.path ?? '')
  const inside = entries.filter((entry) => entry.path === path).toSorted(foldersFirst)
  const folder = entries.find((entry) => entry.isFolder && pathOf(entry) === path)
  return (
    <ListAndDetail
      name={english.filesIn(path.split('/').at(-1) || english.views.files)}
      onBack={() => open(folder?.id ?? '')}
      detail={chosen && !chosen.isFolder ? <DocumentDetail key={chosen.id} person={person} entry={chosen} /> : null}
      list={
        <>
          <Trail path={path} entries={entries} open={open} />
          {inside.length === 0 && <p className="empty">{english.noFiles}</p>}
          <ul>
            {inside.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className="row file-row"
                  aria-current={entry === chosen ? 'true' : undefined}
                  onClick={() => open(entry.id)}
                >
                  <Icon name={entry.isFolder ? 'files' : 'document'} />
                  <span className="row-title">{entry.name}</span>
                  <span className="row-more">
                    {entry.isFolder ? english.folder : english.modified(day(entry.modifiedAt))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}

function Trail({ path, entries, open }: { path: string; entries: DriveEntry[]; open: (id: string) => void }) {
  const above = path.split('/').filter(Boolean)
  const steps = above.map((name, depth) => {
    const full = `/${above.slice(0, depth + 1).join('/')}`
    return { name, full, id: entries.find((entry) => entry.isFolder && pathOf(entry) === full)?.id ?? '' }
  })
  return (
    <nav className="trail" aria-label={english.views.files}>
      <button type="button" className="trail-step" onClick={() => open('')}>
        {english.views.files}
      </button>
      {steps.map(({ name, full, id }) => (
        <span key={full}>
          <Icon name="forward" />
          <button type="button" className="trail-step" onClick={() => open(id)}>
            {name}
          </button>
        </span>
      ))}
    </nav>
  )
}

const pathOf = ({ path, name }: DriveEntry) => `${path}/${name}`
const foldersFirst = (a: DriveEntry, b: DriveEntry) =>
  Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name)
