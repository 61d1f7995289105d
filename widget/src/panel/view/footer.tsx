import { h } from '../render.ts';
import { composer } from './composer.tsx';
import { icon } from './icon.tsx';
import type { View } from './view.ts';

/** The lower edge: what is the matter, and the one thing to do next. */
export function footer(view: View) {
  const { state, config, texts, screen } = view;
  const { kept, online } = state;
  const { office, identity_required } = config;
  if (kept.closed) return <footer class="closed">{view.part('closed')?.form?.(view) ?? texts.closed}</footer>;
  if (identity_required && !kept.verified) return <footer class="note">{texts.signIn}</footer>;
  const waiting = kept.waiting && !screen.Form;
  return (
    <footer>
      {(!online || waiting) && (
        <p class="bar waiting">
          {icon(online ? 'person' : 'wait')}
          {online ? (!office.open && office.text) || texts.waiting : texts.offline}
        </p>
      )}
      {online && state.unreachable && (
        <p class="bar failed">
          {icon('alert')}
          <span>
            {texts.unavailable} {config.contact?.map(({ text, url }) => [<a href={url}>{text}</a>, ' '])}
          </span>
        </p>
      )}
      {(screen.Form ?? composer)(view)}
    </footer>
  );
}
