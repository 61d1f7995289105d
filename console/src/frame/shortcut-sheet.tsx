import { useTexts } from '../texts/texts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type Command, useAllCommands } from './commands.ts';
import { Keys } from './keys.tsx';

/** Every key that does something on this screen. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const commands = useAllCommands().filter((command) => command.keys);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.frame.shortcuts}
      description={t.frame.shortcutsHint}
    >
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Group heading={t.frame.kinds.go} commands={commands.filter(({ group }) => group === 'go')} />
        <Group heading={t.frame.kinds.do} commands={commands.filter(({ group }) => group === 'do')} />
      </div>
    </Dialog>
  );
}

function Group({ heading, commands }: { heading: string; commands: readonly Command[] }) {
  return (
    <section>
      <h3 className="mb-1 text-2 font-medium text-muted">{heading}</h3>
      <ul>
        {commands.map((command) => (
          <li key={command.id} className="flex h-8 items-center justify-between gap-4">
            <span className="truncate">{command.title}</span>
            <Keys keys={command.keys ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}
