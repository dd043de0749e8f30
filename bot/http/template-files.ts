import { readTemplate, templateKinds } from '../documents/templates/template.ts'
import { notFound } from './problem.ts'
import type { Reply } from './reply.ts'

/** The blank example documents, which hold nothing about anybody: no sign-in. */
export async function templateFile(name: string): Promise<Reply> {
  const kind = templateKinds.find((one) => name === `${one}.docx`)
  if (!kind) return notFound
  return {
    status: 200,
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${name}"`,
    },
    body: await readTemplate(kind),
  }
}
