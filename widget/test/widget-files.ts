import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { WidgetConfig } from '../src/settings.ts';

const dist = new URL('../dist/', import.meta.url);

/** Serves the built files at the paths of the contract, with the settings put into the launcher as README.md says. */
export function serveWidgetFile(
  path: string,
  { key, origin, config, hasKey }: { key: string; origin: string; config: WidgetConfig; hasKey: boolean },
  response: ServerResponse,
): void {
  const { launcher, panel } = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));
  const settings = { panel: `/widget/${panel}`, origin };
  response.setHeader('content-type', 'text/javascript; charset=utf-8');
  if (path.startsWith('/widget/assets/')) {
    response.end(readFileSync(new URL(path.slice('/widget/'.length), dist)));
    return;
  }
  const own = path.endsWith('/widget.js') || hasKey ? { ...settings, key, config } : settings;
  const template = readFileSync(new URL(launcher, dist), 'utf8');
  response.end(template.replace('__ASKBOB__', () => JSON.stringify(own)));
}
