import { Text } from '@fluentui/react-components'
import { english } from './english.ts'
import { Head } from './head.tsx'

/** A pinned pane stays when nothing is selected, or a message. */
export function Nothing() {
  return (
    <>
      <Head title={english.nothing.title} />
      <Text>{english.nothing.lead}</Text>
    </>
  )
}
