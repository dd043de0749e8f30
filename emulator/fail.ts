/** What cannot be done in the stand-in's world, said to whoever tried. */
export function fail(message: string): never {
  throw new Error(message)
}
