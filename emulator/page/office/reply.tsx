import { Button, Field, Select, Textarea } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import { controls, type Mail, type Person } from '../controls.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'

/** Answers a letter, with files. Whether its sender will be believed is chosen here, as a mail provider would decide it. */
export function Reply({ person, mail, onSent }: { person: Person; mail: Mail; onSent: () => void }) {
  const [text, setText] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [dmarc, setDmarc] = useState<'pass' | 'fail'>('pass')
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const picker = useRef<HTMLInputElement>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'busy') return
    setState('busy')
    try {
      await controls.reply(person.email, mail.id, { text, files, dmarc })
      onSent()
    } catch (error) {
      console.warn(error)
      setState('failed')
    }
  }
  return (
    <form className="reply" onSubmit={send}>
      {state === 'failed' && (
        <p className="problem" role="alert">
          {english.sendFailed}
        </p>
      )}
      <Field label={english.replyText}>
        <Textarea value={text} rows={4} onChange={(_, data) => setText(data.value)} />
      </Field>
      {files.map((file) => (
        <p className="file-chip" key={file.name}>
          <Icon name="document" /> {file.name}
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="close" />}
            aria-label={english.removeFile(file.name)}
            onClick={() => setFiles(files.filter((one) => one !== file))}
          />
        </p>
      ))}
      {person.organisation !== 'tenant' && (
        <Field label={english.senderCheck}>
          <Select value={dmarc} onChange={(_, data) => setDmarc(data.value === 'fail' ? 'fail' : 'pass')}>
            <option value="pass">{english.senderChecks.pass}</option>
            <option value="fail">{english.senderChecks.fail}</option>
          </Select>
        </Field>
      )}
      <p className="sheet-actions">
        <Button type="submit" appearance="primary" icon={<Icon name="send" />} disabledFocusable={state === 'busy'}>
          {english.send}
        </Button>
        <Button icon={<Icon name="clip" />} onClick={() => picker.current?.click()}>
          {english.attach}
        </Button>
        <input
          ref={picker}
          className="for-ears"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={english.attach}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])]
            setFiles([...files.filter(({ name }) => chosen.every((one) => one.name !== name)), ...chosen])
            event.target.value = ''
          }}
        />
      </p>
    </form>
  )
}
