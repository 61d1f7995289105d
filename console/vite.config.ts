import { compressFolder } from '@askbob/widget/compress-folder.ts';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { endpointMap } from './build/endpoint-map.ts';

/** One app under two addresses; its files are served at /console/assets with a hash in their names. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  experimental: {
    // Files name each other by where they lie; where the page names them, the server puts its path before (below-path.ts).
    renderBuiltUrl: (_name, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
  plugins: [
    react(),
    tailwindcss(),
    endpointMap(),
    {
      name: 'compress-files',
      apply: 'build',
      closeBundle: () => compressFolder(`${import.meta.dirname}/dist/assets`),
    },
  ],
  build: {
    target: ['chrome123', 'safari17.5', 'firefox128'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 600,
  },
});
