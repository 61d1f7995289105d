import { flushSync } from 'react-dom';

let pressing = false;
window.addEventListener(
  'mousedown',
  () => {
    pressing = true;
  },
  true,
);
window.addEventListener(
  'click',
  () => {
    pressing = false;
  },
  true,
);

/**
 * Runs at once, or, while a button is being pressed, just before its click is heard: what changes the page while the
 * finger is down moves the button from under it, and the click is lost.
 */
export function atClick(run: () => void): void {
  if (!pressing) run();
  else window.addEventListener('click', () => flushSync(run), { capture: true, once: true });
}
