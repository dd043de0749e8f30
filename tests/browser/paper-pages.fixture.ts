import type { Conference } from '../../conference/conference.ts'
import { paperSection } from '../../conference/papers/papers.fixture.ts'
import { board, type Look } from './look.fixture.ts'
import { cast } from './world.fixture.ts'

/** A record that says too much to somebody: it names the first child to a father who is linked to the second. */
export function recordSections({ children, leadSocialWorkerId }: Conference) {
  const [first, second] = children
  return [
    paperSection('worries', { heading: 'What we are worried about', text: `${first?.name} goes to school hungry.` }),
    paperSection('strengths', {
      ...{ heading: 'What goes well', text: 'Both parents came.', childId: second?.id ?? null },
    }),
    paperSection('visits', { heading: 'Visits', text: 'Each Tuesday at ten.', audience: [leadSocialWorkerId] }),
  ]
}

/** A record being written that warns, and a letter that is sent and said to be wrong. */
export function paperLooks({ record, letter }: { record: string; letter: string }): Look[] {
  const look = { ...board, email: cast.chair, shows: 'What comes next' }
  const sent = { place: `#/papers/${letter}` }
  return [
    {
      ...{ ...look, name: 'paper, a draft with a warning', place: `#/papers/${record}`, isMain: true },
      async act(page) {
        await page.getByText('Change who reads it').last().click()
        await page.getByText(/would read the name of a child/).waitFor()
        await page.getByRole('button', { name: 'Show the pages' }).click()
        await page.getByRole('img', { name: /^Page 1 of/ }).waitFor()
      },
    },
    { ...look, ...sent, name: 'paper, sent and said to be wrong', shows: 'Corrections asked for' },
    { ...board, ...sent, name: 'paper, for the business team', shows: /^You see how far/ },
  ]
}
