import { workerData } from 'node:worker_threads'

// A thread beside the one that reads. It ends the process when the file at hand takes too much of the machine, whatever
// allocates it, and when it takes too long, should the service that would do so be gone.

const watched = workerData as Int32Array
const graceSeconds = 2

for (;;) {
  const end = Atomics.load(watched, 0)
  // Asleep until a file comes; then awake every few milliseconds.
  Atomics.wait(watched, 0, end, end === 0 ? Number.POSITIVE_INFINITY : 20)
  const isLate = end > 0 && process.uptime() > end + graceSeconds
  const isTooMuch = end > 0 && process.memoryUsage.rss() / 1e6 > (watched[1] ?? 0)
  if ((isLate || isTooMuch) && Atomics.load(watched, 0) === end) process.kill(process.pid, 'SIGKILL')
}
