import { z } from 'zod'
import type { Mail } from '../ports.ts'
import type { Graph } from './graph.ts'
import { nothing } from './graph.ts'
import { path } from './graph-path.ts'

const Draft = z.object({ id: z.string(), internetMessageId: z.string() })

/** From the conference mailbox, by a draft: its immutable id still names the message when it lies in Sent Items. */
export function createMail(graph: Graph, mailbox: () => Promise<string>): Mail {
  return {
    async send({ to, subject, html }) {
      const owner = await mailbox()
      const message = {
        subject,
        body: { contentType: 'html', content: html },
        toRecipients: [{ emailAddress: { address: to } }],
      }
      const { id, internetMessageId } = await graph.post(path`/users/${owner}/messages`, message, Draft)
      await graph.post(path`/users/${owner}/messages/${id}/send`, {}, nothing)
      return { id, internetMessageId }
    },
  }
}
