import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { type Command, useAllCommands } from './commands.ts';
import { Keys } from './keys.tsx';
import { useFound } from './use-found.ts';
import { useFoundSettings } from './use-found-settings.ts';

/** Search and commands: type, arrow to a line, Enter. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const commands = matching(useAllCommands(), text);
  // A screen that is found by its name is not offered a second time as a setting.
  const settings = useFoundSettings(text).filter(({ title }) =>
    commands.every((each) => each.title !== title),
  );
  const found = [...commands, ...settings, ...useFound(text)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="enter fixed inset-0 z-40 bg-[oklch(0.2_0.02_260/0.4)]" />
        <Dialog.Popup
          aria-label={t.frame.search}
          className="enter fixed top-[10dvh] left-1/2 z-50 w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded-panel bg-surface shadow-float"
        >
          <div className="flex items-center gap-3 border-b border-border px-4">
            <Search size={18} aria-hidden className="text-muted" />
            <input
              // The palette is opened to type in it.
              // biome-ignore lint/a11y/noAutofocus: that is its purpose
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={found[at] ? `palette-${found[at].id}` : undefined}
              aria-label={t.frame.searchPlaceholder}
              placeholder={t.frame.searchPlaceholder}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
              className="h-13 w-full bg-transparent text-4 outline-none"
            />
          </div>
          <div
            id="palette-list"
            role="listbox"
            aria-label={t.frame.search}
            className="max-h-[55dvh] overflow-y-auto p-1.5"
          >
            {found.map((command, index) => (
              <Line
                key={command.id}
                command={command}
                active={index === at}
                onPoint={() => setAt(index)}
                onRun={() => run(command)}
              />
            ))}
          </div>
          {found.length === 0 ? <p className="px-4 pb-4 text-muted">{t.frame.searchEmpty}</p> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Line(props: { command: Command; active: boolean; onPoint: () => void; onRun: () => void }) {
  const t = useTexts();
  const Icon = props.command.icon;
  return (
    // The input above keeps focus and moves along the options, as the combobox pattern asks.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input
    <div
      id={`palette-${props.command.id}`}
      role="option"
      aria-selected={props.active}
      ref={(element) => {
        if (props.active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseMove={props.onPoint}
      onClick={props.onRun}
      className="flex h-10 cursor-pointer items-center gap-3 rounded-control px-3 aria-selected:bg-raised max-sm:h-11"
    >
      {Icon ? <Icon size={16} aria-hidden className="text-muted" /> : null}
      <span className="min-w-0 flex-1 truncate">{props.command.title}</span>
      <span className="text-1 text-muted max-sm:hidden">{t.frame.kinds[props.command.group]}</span>
      {props.command.keys ? <Keys keys={props.command.keys} /> : null}
    </div>
  );
}

/** Commands whose title or words hold every typed word; title beginnings first. */
function matching(commands: readonly Command[], text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const scored = commands
    .filter((command) => !command.keysOnly)
    .map((command) => {
      const title = command.title.toLowerCase();
      const hay = `${title} ${command.words?.toLowerCase() ?? ''}`;
      const fits = words.every((word) => hay.includes(word));
      return { command, score: fits ? (title.startsWith(words[0] ?? '') ? 2 : 1) : 0 };
    });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}
