import type { SettingPlace } from './settings-index.ts';
import type { SettingsTab } from './tabs.ts';

/** Frames in which a tab that is opened may get ready. */
const PATIENCE = 60;

type Where =
  | { to: '/settings'; search: { tab: SettingsTab } }
  | { to: Extract<SettingPlace, { to: string }>['to'] };

/** Goes where a setting is; of a section of the settings the heading is brought into view and gets the focus. */
export function openSetting(
  { key, place }: { key: string; place: SettingPlace },
  go: (where: Where) => Promise<void>,
): void {
  if ('to' in place) return void go({ to: place.to });
  void go({ to: '/settings', search: { tab: place.tab } }).then(() => showSection(key));
}

function showSection(key: string, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>(`#set-${key} h2`);
    if (!heading) return frames > 0 ? showSection(key, frames - 1) : undefined;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  });
}
