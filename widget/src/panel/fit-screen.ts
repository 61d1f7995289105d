import type { Host } from '../settings.ts';

/** Where the panel covers the whole screen; the style sheet says the same. */
const SMALL = '(max-width: 480px), (max-height: 480px)';

export function isSmallScreen(): boolean {
  return matchMedia(SMALL).matches;
}

/** Keeps the panel within what the on-screen keyboard leaves free, in `--top` and `--height`; a magnified page stays as it is. */
export function fitScreen(panel: HTMLElement, listen: Host['listen']): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    const { scale, height, offsetTop } = viewport;
    panel.style.setProperty('--top', `${scale > 1 ? 0 : offsetTop}px`);
    panel.style.setProperty('--height', `${height * scale}px`);
  };
  listen(viewport, 'resize scroll', fit);
  fit();
}
