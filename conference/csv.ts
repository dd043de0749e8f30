/** What a spreadsheet would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/

/** RFC 4180, with the mark by which a spreadsheet reads it as UTF-8. Words of people never become a formula. */
export function csvOf(fields: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
