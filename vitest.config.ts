import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{conference,adaptive-cards,bot,emulator,commands,tests,tab}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
