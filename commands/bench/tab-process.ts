import { seedManyConferences } from '../../tests/many-conferences.ts'
import { startTabStage, type TabStage } from './tab-stage.ts'

// The whole product in a process of its own, as it is for people: whoever measures keeps nobody waiting.

export type Seed = { conferences: number }
export type Ready = Pick<TabStage, 'pages'>

const { together, pages, stop } = await startTabStage()
process.on('message', async ({ conferences }: Seed) => {
  await seedManyConferences(together.service.world, conferences)
  say()
})
process.on('disconnect', () => void stop().then(() => process.exit()))
say()

function say() {
  process.send?.({ pages } satisfies Ready)
}
