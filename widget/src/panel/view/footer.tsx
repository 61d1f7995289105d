import { h } from '../render.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { Thumbs } from './message.tsx';
import type { View } from './view.ts';

/** The lower edge: what is the matter, and the one thing to do next. */
export function Footer({ view }: { view: View }) {
  const { state, config, texts, screen } = view;
  const { kept, online, unavailable } = state;
  const { office, identity_required } = config;
  if (kept.closed) return <Closed view={view} />;
  if (unavailable) return <footer class="closed failed">{texts.unavailable}</footer>;
  if (identity_required && !kept.verified) return <footer class="closed">{texts.signIn}</footer>;
  const waiting = kept.waiting && !screen.Form;
  return (
    <footer>
      {(!online || waiting) && (
        <p class="bar waiting">
          <Icon name={online ? 'person' : 'wait'} />
          {online ? (!office.open && office.text) || texts.waiting : texts.offline}
        </p>
      )}
      {screen.Form ? <screen.Form view={view} /> : <Composer view={view} />}
    </footer>
  );
}

function Closed({ view }: { view: View }) {
  const { state, texts, act } = view;
  const last = state.kept.messages.findLast(({ role }) => role === 'assistant' || role === 'staff');
  return (
    <footer class="closed">
      <p>{texts.closed}</p>
      {last && (
        <div class="note">
          {texts.rate} <Thumbs view={view} message={last} />
        </div>
      )}
      <button type="button" class="solid" onClick={act.startOver}>
        {texts.fresh}
      </button>
    </footer>
  );
}
