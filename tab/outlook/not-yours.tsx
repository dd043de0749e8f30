import { Link, Text } from '@fluentui/react-components'
import { english } from './english.ts'
import { Head } from './head.tsx'

const words = english.notYours

/** Says no more than that: whether there is such a conference is not for everybody to know. */
export function NotYours() {
  return (
    <>
      <Head title={words.title} />
      <Text>{words.lead}</Text>
      <Link href="/tab/my-reports" target="_blank" rel="noreferrer">
        {words.myReports}
      </Link>
    </>
  )
}
