import type { Host } from '../settings.ts';

/**
 * Keeps Tab within `panel` and tells `leave` about Escape. The page learns nothing of keys and focus in here, or its shortcuts would
 * take letters away and its own dialogs the focus: what comes is stopped before it reaches the document, and said again in here only.
 */
export function keepFocus(panel: HTMLElement, { root, listen }: Host, leave: () => void): void {
  listen(
    window,
    'keydown keyup keypress focusin',
    (event: KeyboardEvent) => {
      const at = event.composedPath()[0] as Node;
      // The window itself is no node.
      if (at.getRootNode?.() !== root) return;
      event.stopImmediatePropagation();
      const { type, key, keyCode, shiftKey, isComposing } = event;
      const inside = { key, keyCode, shiftKey, isComposing, bubbles: true, cancelable: true };
      if (!at.dispatchEvent(new KeyboardEvent(type, inside))) event.preventDefault();
    },
    true,
  );
  listen(panel, 'keydown', (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
    if (event.key !== 'Tab') return;
    const stops = [...panel.querySelectorAll<HTMLElement>('button,a,input,textarea,[tabindex]')].filter(
      (stop) => stop.offsetParent && !stop.matches(':disabled'),
    );
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (root.activeElement !== from) return;
    event.preventDefault();
    to?.focus();
  });
}
