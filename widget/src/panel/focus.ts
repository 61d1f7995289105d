import type { Host } from '../settings.ts';

/**
 * Keeps Tab within `panel`, sends with Enter and tells `leave` about Escape. The page learns nothing of keys and focus in here, or its
 * shortcuts would take letters away and its own dialogs the focus: what comes is stopped at the window, before the document.
 */
export function keepFocus(panel: HTMLElement, { root, listen }: Host, leave: () => void): void {
  const press = (event: KeyboardEvent, field: HTMLTextAreaElement): void => {
    const { key, shiftKey, isComposing, keyCode } = event;
    if (key === 'Escape') leave();
    // While a Japanese word is being composed, Enter chooses it; Safari says so in the code alone.
    else if (key === 'Enter' && !shiftKey && !isComposing && keyCode !== 229 && field.matches('.composer *'))
      field.form?.requestSubmit();
    else if (key === 'Tab') {
      const stops = [...panel.querySelectorAll<HTMLElement>('button,a,input,textarea,[tabindex]')].filter(
        (stop) => stop.offsetParent && !stop.matches(':disabled'),
      );
      const [from, to] = shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
      if (root.activeElement !== from) return;
      to?.focus();
    } else return;
    event.preventDefault();
  };
  listen(
    window,
    'keydown keyup keypress focusin',
    (event: KeyboardEvent) => {
      const at = event.composedPath()[0] as HTMLTextAreaElement;
      // The window itself is no node; the button is no part of the panel.
      if (at.getRootNode?.() !== root) return;
      event.stopImmediatePropagation();
      if (event.type === 'keydown' && panel.contains(at)) press(event, at);
    },
    true,
  );
}
