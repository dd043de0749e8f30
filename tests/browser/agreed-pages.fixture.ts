import type { z } from 'zod'
import type { showMyWork } from '../../bot/api/my-work.ts'
import { type Look, mine } from './look.fixture.ts'
import type { World } from './world.fixture.ts'

/** What the teacher agreed to do in the plan that is under way, her next core group, and her letter, in which something is wrong. */
export async function somethingAgreed({ as }: World): Promise<Look[]> {
  const { parts } = (await as(mine.email, 'GET', '/my-work')) as z.infer<typeof showMyWork.answer>
  const part = parts.find(({ actions }) => actions.length > 0)
  if (!part) throw new Error('The teacher agreed to nothing')
  const { participantId, papers } = part
  const text = 'Breakfast club begins at 8am, not at 8:30am.'
  await as(mine.email, 'POST', `/papers/${papers[0]?.paperId}/corrections`, { participantId, text })
  const at = { ...mine, place: `#/reports/${part.report?.id ?? part.conferenceId}`, shows: 'What I agreed to do' }
  return [
    {
      ...{ ...mine, name: 'my report, my papers', place: `#/conferences/${part.conferenceId}`, shows: 'Your papers' },
      async act(page) {
        await page.getByRole('button', { name: /^Ask for a correction/ }).click()
        await page.getByRole('dialog').getByRole('button', { name: 'Ask for it' }).click()
      },
    },
    { ...at, name: 'my report, what I agreed to do', isMain: true },
    {
      ...{ ...at, name: 'my report, an action will not be done' },
      async act(page) {
        await page.getByRole('button', { name: /^Say more/ }).click()
        await page.getByRole('radio', { name: 'It will not be done' }).check()
        await page.getByRole('button', { name: 'Save' }).click()
        await page.getByText('Say in a few words why it will not be done').waitFor()
      },
    },
    {
      ...{ ...at, name: 'my report, an action is done' },
      async act(page) {
        await page.getByRole('button', { name: /^Done: / }).click()
        await page.getByRole('button', { name: /^Undo: / }).waitFor()
      },
    },
  ]
}
