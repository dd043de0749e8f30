import { english } from './english.ts'

/** "480 KB", "2.4 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return english.kilobytes(String(Math.max(1, Math.round(bytes / 1000))))
  return english.megabytes((bytes / 1_000_000).toFixed(1))
}
