/** Keeps Tab within `panel` and tells `leave` about Escape; the page's own shortcuts see none of the keys. */
export function keepFocus(panel: HTMLElement, root: ShadowRoot, leave: () => void): void {
  panel.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    if (event.key !== 'Tab') return;
    const stops = [...panel.querySelectorAll<HTMLElement>('button,a,input,textarea,[tabindex]')].filter(
      (stop) => stop.offsetParent && !stop.matches(':disabled'),
    );
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (root.activeElement !== from) return;
    event.preventDefault();
    to?.focus();
  });
  for (const name of ['keyup', 'keypress']) panel.addEventListener(name, (event) => event.stopPropagation());
}
