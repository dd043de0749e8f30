import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { controls, type DriveEntry, type Person } from '../controls.ts'
import { dayAndTime } from '../dates.ts'
import { english, fileSize } from '../english.ts'
import { Icon } from '../shell/icons.tsx'

/** A document in OneDrive. Nobody can edit Word here: one downloads it and uploads what one has written. */
export function DocumentDetail({ person, entry }: { person: Person; entry: DriveEntry }) {
  const picker = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const upload = async (file: File) => {
    try {
      await controls.saveContent(person.email, entry.id, file)
      setSaid(english.uploaded)
    } catch (error) {
      console.warn(error)
      setSaid(english.uploadFailed)
    }
  }
  return (
    <article className="sheet">
      <h3>{entry.name}</h3>
      <p>
        {english.modified(dayAndTime(entry.modifiedAt))}, {fileSize(entry.size)}
      </p>
      <p className="quiet">{entry.canWrite ? english.editHint : english.readOnly}</p>
      <p className="sheet-actions">
        <Button
          as="a"
          href={controls.contentUrl(person.email, entry.id)}
          download={entry.name}
          icon={<Icon name="download" />}
        >
          {english.download}
        </Button>
        {entry.canWrite && (
          <Button appearance="primary" icon={<Icon name="upload" />} onClick={() => picker.current?.click()}>
            {english.upload}
          </Button>
        )}
        <input
          ref={picker}
          className="for-ears"
          type="file"
          tabIndex={-1}
          aria-label={english.upload}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) upload(file)
            event.target.value = ''
          }}
        />
      </p>
      <p role="status">{said}</p>
    </article>
  )
}
