import type { Door, Part } from '../parts.ts';
import css from './attachments.css?inline';
import { createPictures } from './files/pictures.tsx';
import { createTray } from './files/tray.tsx';

export { css };

/** The part for files: those that the visitor picks, pastes or drops, and those of messages. */
export default function attachments(door: Door): Part {
  const pictures = createPictures(door);
  const tray = createTray(door, pictures);
  return {
    row: (_, message) => pictures.row(message),
    add(files, source) {
      tray.add(files);
      // The same file may be picked again.
      if (source instanceof HTMLInputElement) source.value = '';
    },
  };
}
