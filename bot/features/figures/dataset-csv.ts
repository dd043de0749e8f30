import { DATASET, type Dataset, type DatasetTable } from '../../../conference/figures/dataset.ts'

/** RFC 4180, with the dataset's own field names in the first line. All values are ids, dates and codes of ours. */
export function datasetCsv(table: DatasetTable, dataset: Dataset): string {
  const rows: readonly Record<string, string>[] = dataset[table]
  const fields = DATASET[table]
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field]))]
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
