import { h } from '../render.ts';

const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  clip: 'M12 5v14M5 12h14',
  send: 'M12 19V5M6 11l6-6 6 6',
  up: 'M7 11v8H4v-8h3l4-7c2 0 2 2 1 5h6l-2 10H7',
  sound: 'M5 10v4h3l4 4V6l-4 4ZM16 9c2 2 2 4 0 6',
  mute: 'M5 10v4h3l4 4V6l-4 4ZM16 10l4 4M20 10l-4 4',
  person: 'M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0M5 20c2-6 12-6 14 0',
  wait: 'M12 7v5l3 2M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0',
  alert: 'M12 4L3 20h18ZM12 10v4M12 17v0',
};

/** One of the widget's line icons; always next to a word or inside a labelled button. */
export function icon(name: keyof typeof paths) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
