/** The numbers of the references in somebody's words: "CP-1042", "cp 1042", "reference 1042". */
export function referencesIn(words: string): number[] {
  return [...words.matchAll(/\b(?:cp|reference)[\s-]*(\d{3,7})\b/gi)].map(([, number]) => Number(number))
}
