import { z } from 'zod'

/** The answer of what is simply done. */
export const Done = z.looseObject({})

type NoQuery = z.ZodObject<Record<never, never>>

/** One route as server and page share it: what goes in, what comes out. Dates travel as ISO strings. */
export interface Endpoint<
  Path extends string = string,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Versioned extends boolean = boolean,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: Path
  body: Body
  answer: Answer
  /** What stands behind the "?": all of it travels as text, and a list's elements are separated by commas. */
  query: Query | undefined
  /** A GET's answer carries the version it shows; a change has to say which version it was made from. */
  versioned: Versioned
}

/** '/conferences/:id/move' → { id: string } */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

export function endpoint<
  Path extends string,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Query extends z.ZodType = NoQuery,
  Versioned extends boolean = false,
>(
  method: Endpoint['method'],
  path: Path,
  shapes: { body: Body; answer: Answer; query?: Query; versioned?: Versioned },
): Endpoint<Path, Body, Answer, Query, Versioned> {
  const { body, answer, query, versioned = false as Versioned } = shapes
  return { method, path, body, answer, query, versioned }
}

/** A GET whose answer goes on: events one after another, until one side ends it. */
export interface StreamEndpoint<
  Path extends string = string,
  Event extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
> {
  path: Path
  event: Event
  query: Query | undefined
}

export function streamEndpoint<Path extends string, Event extends z.ZodType, Query extends z.ZodType = NoQuery>(
  path: Path,
  shapes: { event: Event; query?: Query },
): StreamEndpoint<Path, Event, Query> {
  return { path, event: shapes.event, query: shapes.query }
}

/** A file is the request's body; what is said about it stands behind the "?". */
export interface UploadEndpoint<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  path: Path
  query: Query
  answer: Answer
}

export function uploadEndpoint<Path extends string, Query extends z.ZodType, Answer extends z.ZodType>(
  path: Path,
  shapes: { query: Query; answer: Answer },
): UploadEndpoint<Path, Query, Answer> {
  return { path, ...shapes }
}
