import type { Host } from '../settings.ts';
import type { State } from './core.ts';
import { fill } from './language.ts';
import { render } from './render.ts';
import type coverScreen from './small-screen.ts';
import { panelView } from './view/panel.tsx';
import type { View } from './view/view.ts';

/** Where the panel covers the whole screen; written as in the built style sheet, which takes no second place then. */
const SMALL = '(width<=480px),(height<=480px)';

/** The panel as a thing on the page: `paint` draws it, `open` and `close` show and hide it and hand the focus over, `onPaint` follows each drawing. */
export function createSurface(
  { root, element, button, badge, config, emit, listen, remember, bring }: Host,
  state: State,
  container: HTMLElement,
  view: () => View,
  onPaint: () => void,
) {
  const small = matchMedia(SMALL);
  let cover: ReturnType<typeof coverScreen> | undefined;
  let returnTo: Element | null = null;

  /** Brings what a small screen needs; without it the panel still opens there. */
  async function fit(): Promise<void> {
    if (!small.matches) return;
    cover ??= (await bring('small-screen')).default(container, listen, close);
    if (state.open) cover?.hold();
  }

  /** Draws what has changed; stays at the end of the conversation if one is there, or `toEnd`. */
  function paint(toEnd?: boolean): void {
    const list = container.querySelector('.list');
    const isAtEnd = toEnd || (list && list.scrollHeight - list.scrollTop - list.clientHeight < 90);
    const { kept } = state;
    // Nobody reads in a tab that is behind another.
    state.online = navigator.onLine;
    if (state.open && !document.hidden) kept.seen = kept.messages.at(-1)?.seq ?? 0;
    render(container, [panelView(view())]);
    if (list && isAtEnd) list.scrollTop = list.scrollHeight;
    const unread = kept.messages.filter(({ role, seq }) => role !== 'visitor' && seq > kept.seen).length;
    showUnread(unread);
    tellTitle(unread);
    onPaint();
  }

  function showUnread(count: number): void {
    const text = count ? `${count}` : '';
    if (badge.textContent === text) return;
    badge.textContent = text;
    badge.hidden = !count;
    const unread = text && `, ${fill(view().texts.unread, text)}`;
    button.ariaLabel = (config.looks.launcher_label || 'Chat') + unread;
    emit('unread', count);
  }

  /** Says in the title of a tab that is behind others how much is new; by the joiner the mark is known for ours. */
  function tellTitle(count: number): void {
    const plain = document.title.replace(/^\(\d+\)\u2060 /, '');
    const title = document.hidden && count ? `(${count})\u2060 ${plain}` : plain;
    if (title !== document.title) document.title = title;
  }

  /** Where the visitor goes on; the messages, where there is nothing to do but read. */
  function focusNext(): void {
    const find = (selector: string) => container.querySelector<HTMLElement>(selector);
    (find('footer :is(input, textarea, button)') ?? find('.list'))?.focus();
  }

  function close(): void {
    if (!state.open) return;
    state.open = button.hidden = false;
    cover?.free();
    remember('sessionStorage', 'askbob', null);
    paint();
    const place = returnTo === element || returnTo === document.body ? button : returnTo;
    if (place instanceof HTMLElement) place.focus();
    emit('close');
  }

  return {
    small,
    fit,
    paint,
    focusNext,
    /** Draws everything anew, so that nothing stays of what was typed, opened or half filled in. */
    wipe(): void {
      const { screen } = view();
      const hasFocus = container.contains(root.activeElement);
      screen.unfolded.clear();
      screen.Form = screen.form = screen.tray = undefined;
      container.replaceChildren();
      paint(true);
      if (hasFocus) focusNext();
    },
    addStyle(text: string): void {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      root.adoptedStyleSheets.push(sheet);
    },
    /** Sounds if the visitor wants it; off at first, so few ever load it. */
    chime(): void {
      if (state.kept.sound)
        bring('chime')
          .then((sound) => sound.chime())
          .catch(() => {});
    },
    open(focus = true): void {
      if (state.open) return;
      state.open = button.hidden = true;
      fit().catch(() => {});
      remember('sessionStorage', 'askbob', 1);
      paint(true);
      returnTo = document.activeElement;
      if (focus) focusNext();
      emit('open');
    },
    close,
  };
}
