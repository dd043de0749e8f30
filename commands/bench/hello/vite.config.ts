import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// As tab/vite.config.ts, so that only what the pages do differs.
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../../../dist/hello',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
})
