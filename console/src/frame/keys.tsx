import { useTexts } from '../texts/texts.tsx';
import { Kbd } from '../ui/kbd.tsx';

const isMac = navigator.platform.startsWith('Mac');
const names: Record<string, string> = { mod: isMac ? '⌘' : 'Ctrl', Enter: '↵', ArrowDown: '↓', ArrowUp: '↑' };

/** The keys of a command, as they are printed on the person's keyboard. */
export function Keys({ keys }: { keys: string }) {
  const t = useTexts();
  return (
    <span className="flex items-center gap-1 max-sm:hidden">
      {keys.split(' ').map((part, index) => (
        <span key={part} className="flex items-center gap-1">
          {index > 0 ? <span className="text-1 text-muted">{t.frame.thenKey}</span> : null}
          {part.split('+').map((key) => (
            <Kbd key={key}>{names[key] ?? key.toUpperCase()}</Kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
