const fetching = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|DATABASE|RD)\b/i

/** Does this instruction of a field put something from elsewhere into the document? A hyperlink does not. */
export function isFetchingField(instruction: string): boolean {
  return fetching.test(instruction)
}
