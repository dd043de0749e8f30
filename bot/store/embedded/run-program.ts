import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { RunAs } from './place.ts'

/** Runs one of PostgreSQL's programs to its end. The error's message is the last thing that it said. */
export async function runProgram(program: string, args: string[], runAs: RunAs): Promise<void> {
  try {
    await promisify(execFile)(program, args, { cwd: '/', env: plainEnvironment(), windowsHide: true, ...runAs })
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || (cause as Error).message
    throw new Error(said.split('\n').at(-1), { cause })
  }
}

/** Ours without PGPORT, PGDATA and their like, which would change what PostgreSQL's programs do. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}
