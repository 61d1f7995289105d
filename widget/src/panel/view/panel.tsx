import { h } from '../render.ts';
import { Conversation } from './conversation.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { View } from './view.ts';

/** The whole panel. It is drawn while shut too, so that what was typed stays. */
export function PanelView({ view }: { view: View }) {
  const { open, announcement } = view.state;
  const { persona } = view.config;
  return (
    <div class="panel" role="dialog" aria-label={persona.name} hidden={!open}>
      <Header view={view} />
      <Conversation view={view} />
      <Footer view={view} />
      <div class="sr" role="status">
        {announcement}
      </div>
    </div>
  );
}
