import { z } from 'zod'
import { DATASET, type DatasetTable } from '../../conference/figures/dataset.ts'
import type { Figures } from '../../conference/figures/figures.ts'
import type { ReturnProblem } from '../../conference/figures/return-checks.ts'
import { endpoint } from './endpoint.ts'

const date = z.iso.date('is not a date like 2026-04-07')

/** Both days belong to it. */
const period = z
  .object({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'is before the first day' })

export const FiguresPeriod = period

/** What was held in the period. Agencies, ids and numbers: no name of a child or of the family. */
export const showFigures = endpoint('GET', '/api/v1/figures', {
  body: z.undefined(),
  query: period,
  answer: z.object({
    figures: z.custom<Figures>(),
    /** What the national return would refuse, and the reference of the conference to look at. */
    problems: z.array(z.object({ rule: z.custom<ReturnProblem['rule']>(), reference: z.string() })),
  }),
})

const tables = Object.keys(DATASET) as [DatasetTable, ...DatasetTable[]]

/** One table of the Standard Safeguarding Dataset as CSV. */
export const datasetFilePath = '/api/v1/figures/dataset'
export const DatasetAsked = period.safeExtend({ table: z.enum(tables) })
