import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{conference,adaptive-cards,bot,emulator,commands,tests,tab}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
