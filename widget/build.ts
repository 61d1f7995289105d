import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { compressFolder } from './compress-folder.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = `${root}dist`;
/**
 * Properties that may be renamed: those of the panel's own objects that it neither stores, sends nor shares with a file
 * that is loaded on demand, and that no browser object has.
 */
export const innerNames =
  /^(Form|addStyle|alive|announcement|askPerson|attributes|children|focusNext|leave|live|nudge|online|paint|patch|place|signals|sync|tag|toggleSound|unfold|unreachable|unfolded|wipe|worn)$/;

/** What is loaded where a visitor needs it. Each is built by itself, for what it would share the panel had to hold ready for all. */
const parts = ['attachments', 'closed', 'escalation', 'form', 'page', 'transcript'];

/**
 * Builds `dist/`: `launcher.js`; the panel and its languages in a folder named by their content, so that
 * they can be cached for good; and `manifest.json`, which names both.
 */
export async function buildWidget(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const languages = (await readdir(`${root}src/texts`)).map((file) => [
    file.slice(0, 2),
    `${root}src/texts/${file}`,
  ]);
  const entry = {
    panel: `${root}src/panel/mount.tsx`,
    'own-fetch': `${root}src/own-fetch.ts`,
    back: `${root}src/panel/back.ts`,
    chime: `${root}src/panel/chime.ts`,
    'small-screen': `${root}src/panel/small-screen.ts`,
    'old-browsers': `${root}src/panel/old-browsers.ts`,
    ...Object.fromEntries(languages),
  };
  await bundle('es', `${dist}/panel`, entry, { properties: { regex: innerNames } });
  for (const part of parts)
    await bundle('es', `${dist}/panel`, { [part]: `${root}src/panel/parts/${part}.tsx` });
  await bundle('iife', dist, { launcher: `${root}src/launcher/launcher.ts` });
  const version = await contentHash(`${dist}/panel`);
  await mkdir(`${dist}/assets`);
  await rename(`${dist}/panel`, `${dist}/assets/${version}`);
  await compressFolder(`${dist}/assets/${version}`);
  const manifest = { launcher: 'launcher.js', panel: `assets/${version}/panel.js` };
  await writeFile(`${dist}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

async function bundle(
  format: 'es' | 'iife',
  outDir: string,
  entry: Record<string, string>,
  mangle = {},
): Promise<void> {
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [onlyUsedTokens(), withoutNotes()],
    oxc: { jsx: { runtime: 'classic', pragma: 'h', pure: false } },
    build: {
      outDir,
      emptyOutDir: false,
      // The oldest browsers with light-dark() and relative colours; for older ones the style sheet would double.
      target: ['chrome125', 'firefox128', 'safari18'],
      minify: 'terser',
      terserOptions: {
        module: true,
        mangle,
        format: { preserve_annotations: false, wrap_func_args: false },
        compress: {
          passes: 3,
          ecma: 2022,
          // Takes nothing for granted but that strings are joined as strings.
          unsafe: true,
          unsafe_arrows: true,
          pure_getters: true,
          reduce_funcs: false,
          hoist_funs: true,
        },
      },
      // As a library, or Vite adds its preloader, a kilobyte that a widget has no use for.
      lib: { entry, formats: [format], name: 'askbob', fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        checks: { pluginTimings: false },
        output: { chunkFileNames: '[name].js' },
      },
    },
  };
  await build(config);
}

/** Takes from the shared table of looks the colours that the widget uses and does not set itself; the rest of it is written where it is used. */
function onlyUsedTokens(): Plugin {
  const read = (file: string) => readFile(`${root}${file}`, 'utf8');
  const token = /^ *(--[\w-]+): ([^;]*);\n/gm;
  return {
    name: 'only-used-tokens',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.includes('.css')) return;
      if (!id.includes('tokens.css')) {
        const table = (await read('../design/tokens.css')).matchAll(token);
        const plain = new Map([...table].map(([, name, value]) => [name, value]));
        return code.replace(/var\((--[\w-]+)\)/g, (found, name) =>
          isColour(name, plain.get(name)) ? found : (plain.get(name) ?? found),
        );
      }
      const used = await read('src/panel/panel.css');
      const isWanted = (name: string, value: string) =>
        used.includes(`var(${name})`) && !name.includes('accent') && isColour(name, value);
      // The panel sets its color-scheme itself, in a shadow root, which has no :root.
      const shared = code.replace(/^\[data-theme[^}]*\}|^:root,\n|^ *color-scheme:.*\n/gm, '');
      return shared.replace(token, (line, name, value) => (isWanted(name, value) ? line : ''));
    },
  };
}

/** Whether a token has to stay one: the business's choice, or another colour in the dark and in old browsers. */
function isColour(name: string, value = ''): boolean {
  return name.includes('accent') || value.startsWith('light-dark');
}

/** Takes out what was noted for other bundlers, of which there are none after this one. */
function withoutNotes(): Plugin {
  return {
    name: 'without-notes',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if ('code' in file) file.code = file.code.replaceAll('/* @__PURE__ */', '');
      }
    },
  };
}

async function contentHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort())
    hash.update(file).update(await readFile(`${folder}/${file}`));
  return hash.digest('hex').slice(0, 12);
}

if (import.meta.main) await buildWidget();
