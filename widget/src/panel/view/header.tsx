import { fill } from '../language.ts';
import { h } from '../render.ts';
import { Icon } from './icon.tsx';
import type { View } from './view.ts';

/** Who the visitor is talking to: the assistant's name, that it is one, and who speaks now. */
export function Header({ view }: { view: View }) {
  const { state, config, texts, act } = view;
  const { persona, business } = config;
  const { speaker, sound } = state.kept;
  const staff = speaker?.handled_by === 'staff';
  return (
    <header>
      <Avatar view={view} />
      <div class="names">
        <strong>{persona.name}</strong> <span class="tag">{texts.assistant}</span>
        <div class={staff ? 'now staff' : 'now'}>
          {staff && <Icon name="person" />}
          {staff ? fill(texts.here, speaker.name || texts.team) : business.name}
        </div>
      </div>
      <button
        type="button"
        class="plain"
        aria-label={texts.sound}
        aria-pressed={sound}
        onClick={act.toggleSound}
      >
        <Icon name={sound ? 'sound' : 'mute'} />
      </button>
      <button type="button" class="plain" aria-label={texts.close} onClick={act.close}>
        <Icon name="close" />
      </button>
    </header>
  );
}

// A picture from another host would tell that host about the visitor; the initial stands in.
function Avatar({ view: { config, origin } }: { view: View }) {
  const { name, avatar_url } = config.persona;
  try {
    const address = new URL(avatar_url ?? '', origin);
    if (avatar_url && address.origin === origin) return <img class="avatar" src={address.href} alt="" />;
  } catch {
    // It is no address.
  }
  return (
    <span class="avatar" aria-hidden="true">
      {[...name][0]}
    </span>
  );
}
