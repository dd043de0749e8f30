import { mkdir, readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { BadInput } from '../demo/bad-input.ts'
import { type DemoPerson, parsePeople } from '../demo/people.ts'
import { english } from './english.ts'

const OPTIONS = {
  reports: { type: 'string' },
  recipients: { type: 'string' },
  out: { type: 'string' },
  'release-to-family': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export interface Arguments {
  reports: string
  people: DemoPerson[]
  out: string
  releaseToFamily: boolean
  json: boolean
}

/** Throws BadInput of one line that says what is wrong and how the command is used. */
export async function readArguments(argv: readonly string[]): Promise<Arguments> {
  const given = parse(argv)
  const { reports, recipients, out } = given
  if (!reports || !recipients || !out) throw new BadInput(english.usage)
  const folder = await stat(reports).catch(() => null)
  if (!folder?.isDirectory()) throw new BadInput(`--reports: expected a folder, ${reports} is none. ${english.usage}`)
  const people = parsePeople(await read(recipients), recipients)
  await mkdir(out, { recursive: true }).catch((cause) => {
    throw new BadInput(`--out: expected a folder that can be made, ${out} cannot (${cause.code}). ${english.usage}`, {
      cause,
    })
  })
  return { reports, people, out, releaseToFamily: given['release-to-family'] ?? false, json: given.json ?? false }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (cause) {
    const [why] = (cause as Error).message.split('. ')
    throw new BadInput(`${why}. ${english.usage}`, { cause })
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new BadInput(`--recipients: expected a file, ${file} cannot be read (${code}). ${english.usage}`, { cause })
  }
}
