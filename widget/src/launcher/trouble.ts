import type { WidgetConfig } from '../settings.ts';

/** What a visitor reads who cannot be served: that it does not work, and how else to reach the business. */
export function troubleBox({ trouble, contact }: WidgetConfig): HTMLElement {
  const box = document.createElement('aside');
  box.setAttribute('role', 'alert');
  box.append(trouble ?? '!');
  for (const { text, url } of contact ?? []) {
    const link = document.createElement('a');
    link.href = url;
    link.append(text);
    box.append(' ', link);
  }
  return box;
}
