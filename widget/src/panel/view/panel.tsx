import { h } from '../render.ts';
import { conversation } from './conversation.tsx';
import { footer } from './footer.tsx';
import { header } from './header.tsx';
import type { View } from './view.ts';

/** The whole panel. It is drawn while shut too, so that what was typed stays. */
export function panelView(view: View) {
  const { open, announcement } = view.state;
  const { attach } = view.act;
  const { persona } = view.config;
  return (
    <div
      class="panel"
      role="dialog"
      aria-label={persona.name}
      hidden={!open}
      onPaste={attach}
      onDrop={attach}
      onDragover={attach}
    >
      {header(view)}
      {conversation(view)}
      {footer(view)}
      <div class="sr" role="status">
        {announcement}
      </div>
    </div>
  );
}
