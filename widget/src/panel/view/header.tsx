import { fill } from '../language.ts';
import { h } from '../render.ts';
import { isHeld } from '../snapshot.ts';
import { icon } from './icon.tsx';
import type { View } from './view.ts';

/** Who the visitor is talking to: the assistant's name, that it is one, and who speaks now. */
export function header(view: View) {
  const { state, config, texts, act } = view;
  const { persona, business } = config;
  const { speaker, sound } = state.kept;
  const staff = isHeld(state.kept);
  return (
    <header>
      {avatar(view)}
      <div class="names">
        <strong>{persona.name}</strong> <span class="tag">{texts.assistant}</span>
        <div class={staff ? 'now staff' : 'now'}>
          {staff && icon('person')}
          {staff ? fill(texts.here, speaker?.name || texts.team) : business.name}
        </div>
      </div>
      <button class="plain" aria-label={texts.sound} aria-pressed={sound} onClick={act.toggleSound}>
        {icon(sound ? 'sound' : 'mute')}
      </button>
      <button class="plain" aria-label={texts.close} onClick={act.close}>
        {icon('close')}
      </button>
    </header>
  );
}

// A picture from another host would tell that host about the visitor; the initial stands in.
function avatar({ config, origin }: View) {
  const { name, avatar_url } = config.persona;
  const address = avatar_url?.[0] === '/' ? origin + avatar_url : avatar_url;
  if (address?.startsWith(`${origin}/`)) return <img class="avatar" src={address} alt="" />;
  return (
    <span class="avatar" aria-hidden="true">
      {[...name][0]}
    </span>
  );
}
