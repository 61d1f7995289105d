import { h } from '../render.ts';

const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  up: 'M7 11v9M4 11h3l4-7c2 0 2.5 1.5 2 3l-.8 3H19l-1.6 8.2a2 2 0 0 1-2 1.8H7',
  sound: 'M5 10v4h3l4 4V6L8 10ZM16 9.5a4 4 0 0 1 0 5',
  mute: 'M5 10v4h3l4 4V6L8 10ZM16 10l4 4M20 10l-4 4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c1-4 4-5 7-5s6 1 7 5',
  wait: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  alert: 'M12 8v5M12 16.5v.1M12 3 2.5 20h19Z',
};

/** One of the widget's line icons; always next to a word or inside a labelled button. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
