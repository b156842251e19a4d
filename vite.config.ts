/** Builds the page into dist/web; in development, `/api` goes to a running Sightline server. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.SIGHTLINE_URL ?? 'http://127.0.0.1:7575';

export default defineConfig({
  root: 'web',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Where a browser knows no preloading of modules, nothing is lost but a moment.
    modulePreload: { polyfill: false },
    // The page to sign in on shares nothing with the explorer and loads nothing of it.
    rolldownOptions: { input: ['web/index.html', 'web/signIn/index.html'] },
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
});
