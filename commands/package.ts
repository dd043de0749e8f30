import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { identityFrom } from './package/identity.ts'
import { checkParts, filesOf, readParts } from './package/make-package.ts'
import { writeZip } from './package/write-zip.ts'

type Output = { write(text: string): unknown }
type Surroundings = { stdout: Output; stderr: Output; env: Record<string, string | undefined> }

const USAGE = 'Usage: npm run --silent package -- [--out FILE]'

/** Makes the app package for Microsoft 365 and refuses what Microsoft would. Answers the exit code: 0, or 1 with why. */
export async function main(argv: readonly string[], { stdout, stderr, env }: Surroundings): Promise<number> {
  const refuse = (lines: string[]) => {
    for (const line of lines) stderr.write(`${line}\n`)
    return 1
  }
  let out: string
  try {
    out = resolve(parseArgs({ args: [...argv], options: { out: { type: 'string' } } }).values.out ?? DEFAULT_OUT)
  } catch (error) {
    return refuse([`${(error as Error).message.split('. ')[0]}. ${USAGE}`])
  }
  const settled = identityFrom(env)
  if (!settled.ok) return refuse([settled.message ?? settled.reason])
  const parts = await readParts(settled.identity)
  const problems = await checkParts(parts)
  if (problems.length > 0) return refuse(['No package was made.', ...problems.map((problem) => `- ${problem}`)])

  const zip = writeZip(await filesOf(parts))
  try {
    await mkdir(dirname(out), { recursive: true })
    await writeFile(out, zip)
  } catch (error) {
    return refuse([`--out: ${out} cannot be written (${(error as NodeJS.ErrnoException).code}). ${USAGE}`])
  }
  const { host } = settled.identity
  stdout.write(`${out}\n${zip.length} bytes, sha256 ${createHash('sha256').update(zip).digest('hex')}\n`)
  stdout.write(
    settled.isExample
      ? `An example for ${host} and the synthetic tenant, not one to upload: set ${NEEDED} for yours.\n`
      : `For ${host}, version ${settled.identity.version}.\n`,
  )
  return 0
}

const DEFAULT_OUT = 'dist/cp-conferences.zip'
const NEEDED = 'MicrosoftAppId, TEAMS_MANIFEST_ID and PUBLIC_URL'

if (import.meta.main) {
  const { stdout, stderr, env } = process
  process.exitCode = await main(process.argv.slice(2), { stdout, stderr, env })
}
