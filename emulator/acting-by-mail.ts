import type { Cloud } from './cloud.ts'
import { answering } from './exchange/automatic-mail.ts'
import type { Attachment, Letter, MailboxItem } from './exchange/mailboxes.ts'
import type { Dmarc } from './exchange/receiving.ts'
import { fail } from './fail.ts'
import { mimeType } from './graph/drive-items.ts'
import type { Person } from './people.ts'

export type FileToMail = { name: string; bytes: Uint8Array; isInline?: boolean }

type Written = {
  text: string
  files?: FileToMail[]
  /** Of the check at the receiving end; "pass" unless told otherwise. */
  dmarc?: Dmarc
  /** The address that the letter claims to be from; the check then fails unless told otherwise. */
  from?: string
  /** Headers that come with the letter, below those of the receiving end. */
  headers?: { name: string; value: string }[]
}

/** A person's mailbox, in the tenant or elsewhere. */
export function byMail(cloud: Cloud, me: () => Person) {
  const inbox = () =>
    cloud.mailboxes
      .of(me().id)
      .filter(({ folder }) => folder === 'inbox')
      .toReversed()

  /** By its id, or the newest whose subject or text matches. */
  function findMail(which: string | RegExp): MailboxItem {
    const found =
      typeof which === 'string'
        ? cloud.mailboxes.find(me().id, which)
        : inbox().find(({ subject, body }) => which.test(subject) || which.test(body.content))
    return found ?? fail(`there is no mail ${which} in the mailbox of ${me().email}`)
  }

  function send(to: string, subject: string, written: Written, headers: Letter['headers']) {
    const { displayName, email } = me()
    const { text, files = [], from, dmarc = from ? 'fail' : undefined } = written
    const attachments = files.map(
      ({ name, bytes, isInline }): Attachment => cloud.mailboxes.attach(name, mimeType(name), bytes, isInline),
    )
    const letter: Letter = {
      from: { name: displayName, address: from ?? email },
      to: [{ name: to, address: to }],
      cc: [],
      bcc: [],
      replyTo: [],
      subject,
      body: { contentType: 'text', content: text },
      importance: 'normal',
      attachments,
      headers: [...headers, ...(written.headers ?? [])],
      kind: 'mail',
      ...(dmarc && { dmarc }),
    }
    cloud.mailboxes.send(letter, !from)
  }

  return {
    /** The inbox, newest first. */
    mailbox: inbox,
    readMail: (id: string) => cloud.mailboxes.save({ ...findMail(id), isRead: true }),
    mailedFile(mailId: string, attachmentId: string): Buffer {
      const attachment = findMail(mailId).attachments.find(({ id }) => id === attachmentId)
      return cloud.mailboxes.attachmentBytes(attachment ?? fail(`mail ${mailId} has no attachment ${attachmentId}`))
    },
    sendMail: ({ to, subject, ...written }: Written & { to: string; subject: string }) =>
      send(to, subject, written, []),
    replyToMail(which: string | RegExp, written: Written) {
      const { from, replyTo, subject, internetMessageId } = findMail(which)
      const to = replyTo[0] ?? from
      send(to.address, `RE: ${subject.replace(/^RE: /i, '')}`, written, answering(internetMessageId))
    },
    /** What the mailbox answers to every letter from now on; null switches it off. */
    setAutomaticReply: (text: string | null) => cloud.mailboxes.setRule(me().id, { automaticReply: text }),
    /** From now on the address does not exist: what is sent there comes back. */
    bounce: (bounces: boolean) => cloud.mailboxes.setRule(me().id, { bounces }),
    mailRule: () => cloud.mailboxes.ruleOf(me().id),
  }
}
