import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes begins first: begun last, it would be waited for alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}

function rank({ moduleId }: TestSpecification): number {
  if (moduleId.endsWith('every-page.test.ts')) return 0
  return moduleId.includes('/tests/browser/') || moduleId.endsWith('demo.test.ts') ? 1 : 2
}

export default defineConfig({
  test: {
    include: ['{conference,adaptive-cards,bot,emulator,commands,tests,tab}/**/*.test.ts'],
    globalSetup: 'bot/store/database.global.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    // Browsers and databases wait for much of their time, so a machine of two processors takes two files at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
