import { z } from 'zod'

/** The answer of what is simply done. */
export const Done = z.looseObject({})

/** One route as server and page share it: what goes in, what comes out. Dates travel as ISO strings. */
export interface Endpoint<
  Path extends string = string,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST'
  path: Path
  body: Body
  answer: Answer
}

/** '/conferences/:id/move' → { id: string } */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

export function endpoint<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  method: Endpoint['method'],
  path: Path,
  shapes: { body: Body; answer: Answer },
): Endpoint<Path, Body, Answer> {
  return { method, path, ...shapes }
}
