/** Which calendar an address means, and which event in it: `AAMk…`, or `team@council.example/AAMk…` in a shared one. */
export function calendarAt(item: string, own: string): { owner: string; id: string } {
  const [owner = '', id = ''] = item.includes('@') ? item.split('/') : [own, item]
  return { owner, id }
}

export const calendarItem = (owner: string, id: string, own: string) => (owner === own ? id : `${owner}/${id}`)
