/** Where the panel covers the whole screen; the style sheet says the same. */
const SMALL = '(max-width: 480px), (max-height: 480px)';

export function isSmallScreen(): boolean {
  return matchMedia(SMALL).matches;
}

/** Keeps the panel within what the on-screen keyboard leaves free, in `--top` and `--height`. */
export function fitScreen(panel: HTMLElement): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    panel.style.setProperty('--top', `${viewport.offsetTop}px`);
    panel.style.setProperty('--height', `${viewport.height}px`);
  };
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  fit();
}
