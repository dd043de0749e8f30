import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'

/** A list with the chosen thing beside it; on a narrow screen one at a time. */
export function ListAndDetail(props: { name: string; list: ReactNode; detail: ReactNode | null; onBack: () => void }) {
  return (
    <div className="list-and-detail" data-detail={props.detail !== null}>
      <section className="list" aria-label={props.name}>
        {props.list}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll. */}
      <section className="detail" aria-label={english.chosen} tabIndex={0}>
        {props.detail === null ? (
          <p className="filling">{english.chooseFromList}</p>
        ) : (
          <>
            <Button className="back" appearance="subtle" icon={<Icon name="back" />} onClick={props.onBack}>
              {english.backToList}
            </Button>
            {props.detail}
          </>
        )}
      </section>
    </div>
  )
}
