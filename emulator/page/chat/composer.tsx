import { Button } from '@fluentui/react-components'
import { type KeyboardEvent, useRef, useState } from 'react'
import { controls, type Person } from '../controls.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'

/** The box at the foot of the chat: words, a file, or both. */
export function Composer({ person }: { person: Person }) {
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const picker = useRef<HTMLInputElement>(null)

  const send = async () => {
    const words = text.trim()
    if (state === 'busy' || (!words && !file)) return
    setState('busy')
    try {
      await (file ? controls.handOver(person.email, file, words) : controls.say(person.email, words))
      setFile(null)
      setText('')
      setState('idle')
    } catch (error) {
      console.warn(error)
      setState('failed')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {state === 'failed' && (
        <p className="problem" role="alert">
          {english.sendFailed}
        </p>
      )}
      {file && (
        <p className="file-chip">
          <Icon name="document" /> {file.name}
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="close" />}
            aria-label={english.removeFile(file.name)}
            onClick={() => setFile(null)}
          />
        </p>
      )}
      <div className="composer-row">
        <textarea
          className="composer-text"
          aria-label={english.writeMessage}
          placeholder={english.writeMessage}
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <input
          ref={picker}
          className="for-ears"
          type="file"
          tabIndex={-1}
          aria-label={english.attach}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            event.target.value = ''
          }}
        />
        <Button
          appearance="subtle"
          icon={<Icon name="clip" />}
          aria-label={english.attach}
          title={english.attach}
          onClick={() => picker.current?.click()}
        />
        <Button
          type="submit"
          appearance="subtle"
          icon={<Icon name="send" />}
          aria-label={english.send}
          title={english.send}
          disabledFocusable={state === 'busy'}
        />
      </div>
    </form>
  )
}
