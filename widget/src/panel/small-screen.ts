import type { Host } from '../settings.ts';

/**
 * The panel as it covers a small screen: `hold` when it opens, `free` when it closes. The page behind it does not scroll, and "back" on a
 * phone leaves the panel, not the page. A file of its own, for large screens need none of it.
 */
export default function coverScreen(panel: HTMLElement, listen: Host['listen'], close: () => void) {
  const still = new CSSStyleSheet({ disabled: true });
  let back: CloseWatcher | undefined;
  still.replaceSync('html{overflow:hidden!important}');
  document.adoptedStyleSheets.push(still);
  fitScreen(panel, listen);
  return {
    hold(): void {
      still.disabled = false;
      const Watcher = window.CloseWatcher;
      if (!Watcher) return;
      back = new Watcher();
      back.onclose = close;
    },
    free(): void {
      still.disabled = true;
      back?.destroy();
    },
  };
}

/** Keeps the panel within what the on-screen keyboard leaves free, in `--top` and `--height`; a magnified page stays as it is. */
function fitScreen(panel: HTMLElement, listen: Host['listen']): void {
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
