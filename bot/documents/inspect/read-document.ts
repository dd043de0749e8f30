import { defaultLimits, type InspectionLimits, type Reading } from './inspection.ts'
import { type Job, type Reader, startReader } from './reader.ts'

// Two files are read side by side, each with half of the memory; one that needs more is read once more with the room
// to itself. So all of it stays under the limit, whatever comes in.
const places = 2
const idle: Reader[] = []
const queue: { needs: number; enter: () => void }[] = []
let free = places

/** Opens a file from outside in a process of its own, which is ended when it takes too long or too much. */
export async function readDocument(bytes: Uint8Array, limits: InspectionLimits = defaultLimits): Promise<Reading> {
  const job = { bytes, limits }
  const first = await readIn(1, job)
  const reading = first === 'died' ? await readIn(places, job) : first
  return typeof reading === 'string' ? { ok: false, reason: 'too-complicated', cause: reading } : reading
}

async function readIn(needs: number, job: Job) {
  await new Promise<void>((enter) => {
    queue.push({ needs, enter })
    letIn()
  })
  try {
    if (needs === places) for (const reader of idle.splice(0)) reader.end()
    const reader = idle.pop() ?? startReader()
    const reading = await reader.read(job, (job.limits.maxMemoryMegabytes * needs) / places)
    if (reader.isFit()) idle.push(reader)
    return reading
  } finally {
    free += needs
    letIn()
  }
}

function letIn() {
  for (let next = queue[0]; next && next.needs <= free; next = queue[0]) {
    free -= next.needs
    queue.shift()
    next.enter()
  }
}

/** Ends the readers that wait for another file, where their memory is wanted; the next file starts one anew. */
export function endReaders() {
  for (const reader of idle.splice(0)) reader.end()
}
