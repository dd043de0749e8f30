import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { english } from '../english.ts'
import { TaskPane, type TaskPaneProps } from '../outlook/task-pane.tsx'
import { Icon } from '../shell/icons.tsx'

/** What is open in Outlook, with the app's task pane beside it when there is one; it stays while the item changes. */
export function WithPane({ pane, children }: { pane: TaskPaneProps | null; children: ReactNode }) {
  return (
    <div className="with-pane">
      {children}
      {pane && (
        <aside className="pane-frame" aria-label={english.pane(pane.viewer.config.app)}>
          <div className="pane-bar">
            <h4>{pane.viewer.config.app}</h4>
            <Button
              size="small"
              appearance="subtle"
              icon={<Icon name="close" />}
              aria-label={english.closePane}
              onClick={pane.onClose}
            />
          </div>
          <TaskPane {...pane} />
        </aside>
      )}
    </div>
  )
}
