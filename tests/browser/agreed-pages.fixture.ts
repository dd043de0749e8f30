import type { z } from 'zod'
import type { showMyWork } from '../../bot/api/my-work.ts'
import { type Look, mine } from './look.fixture.ts'
import type { World } from './world.fixture.ts'

/** What the teacher agreed to do in the plan that is under way, and her next core group. */
export async function somethingAgreed({ as }: World): Promise<Look[]> {
  const { parts } = (await as(mine.email, 'GET', '/my-work')) as z.infer<typeof showMyWork.answer>
  const part = parts.find(({ actions }) => actions.length > 0)
  if (!part) throw new Error('The teacher agreed to nothing')
  const at = { ...mine, place: `#/reports/${part.report?.id ?? part.conferenceId}`, shows: 'What I agreed to do' }
  return [
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
