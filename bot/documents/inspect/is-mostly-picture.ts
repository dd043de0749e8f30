/** With fewer letters than a line, whatever else is there beside a picture says little about what the picture shows. */
export function isMostlyPicture(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 40
}
