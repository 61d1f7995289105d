import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  // The oldest browsers with light-dark(), on which all colours rest; for older ones the style sheet would double.
  build: { target: ['chrome123', 'firefox120', 'safari17.5'] },
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
};

/** Builds `dist/`: `launcher.js`, the hashed panel and language files, and `manifest.json` that names the panel. */
export async function buildWidget(): Promise<void> {
  const panel = await build({
    ...shared,
    build: {
      ...shared.build,
      outDir: 'dist',
      emptyOutDir: true,
      modulePreload: false,
      // As a library, or Vite adds its preloader, a kilobyte that a widget has no use for.
      lib: { entry: { panel: `${root}src/panel/mount.tsx` }, formats: ['es'] },
      rolldownOptions: {
        output: { minify: true, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await build({
    ...shared,
    build: {
      ...shared.build,
      outDir: 'dist',
      emptyOutDir: false,
      rolldownOptions: {
        input: { launcher: `${root}src/launcher/launcher.ts` },
        output: { format: 'iife', entryFileNames: 'launcher.js' },
      },
    },
  });
  const chunks = Array.isArray(panel)
    ? panel.flatMap((one) => one.output)
    : 'output' in panel
      ? panel.output
      : [];
  const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  if (!entry) throw new Error('The build made no panel.');
  const manifest = { launcher: 'launcher.js', panel: entry.fileName };
  await writeFile(`${root}dist/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) await buildWidget();
