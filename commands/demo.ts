import { BadInput } from './demo/bad-input.ts'
import { besideStandIn } from './demo/beside-stand-in.ts'
import { driveConference } from './demo/drive-conference.ts'
import { english } from './demo/english.ts'
import { outcomeOf } from './demo/outcome.ts'
import { readInput } from './demo/read-input.ts'
import { timelineOf } from './demo/timeline.ts'

type Output = { write(text: string): unknown }
type Io = { stdout: Output; stderr: Output }

/** Drives one conference beside the stand-in. Returns the exit code: 0, 1 when it fails, 2 for bad input, 130 when stopped. */
export async function main(argv: readonly string[], io: Io, signal: AbortSignal): Promise<number> {
  try {
    const input = await readInput(argv, (line) => io.stderr.write(`${line}\n`))
    const said = await besideStandIn(input, async (together) => {
      const driving = driveConference(together, input.conference, input, signal)
      const driven = await Promise.race([driving, interruption(signal)])
      const outcome = outcomeOf(together, driven)
      return input.json ? `${JSON.stringify(outcome, null, 2)}\n` : timelineOf(driven, outcome)
    })
    io.stdout.write(said)
    return 0
  } catch (error) {
    if (signal.aborted) {
      io.stderr.write(`${english.interrupted}\n`)
      return 130
    }
    if (error instanceof BadInput) {
      io.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`)
      return 2
    }
    io.stderr.write(`${english.failed(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
    return 1
  }
}

/** What is under way when somebody stops the command may take long: it is not waited for. */
function interruption(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

if (import.meta.main) {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  process.exitCode = await main(process.argv.slice(2), process, stopping.signal)
}
