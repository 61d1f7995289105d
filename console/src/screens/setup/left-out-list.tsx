import { useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import type { LeftOut } from './extract.ts';
import { Where } from './where.tsx';

/** So many are shown until somebody asks for more. */
const shownFirst = 50;

/** What did not become an item, with the reason, and the way to take it all the same. */
export function LeftOutList({ left, onTake }: { left: readonly LeftOut[]; onTake: (one: LeftOut) => void }) {
  const t = useTexts();
  const [most, setMost] = useState(shownFirst);
  if (left.length === 0) return null;
  return (
    <details className="rounded-card border border-border">
      <summary className="cursor-pointer px-3 py-2 font-medium">{t.setup.leftOutTitle(left.length)}</summary>
      <p className="px-3 pb-2 text-2 text-muted">{t.setup.leftOutHint}</p>
      <ul className="max-h-80 divide-y divide-border overflow-y-auto border-t border-border">
        {left.slice(0, most).map((one, index) => (
          // The same words may be left out twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing in a row is typed into
          <li key={index} className="flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-2">
            <div className="min-w-0 flex-1 basis-60">
              <p className="line-clamp-3 whitespace-pre-line break-words">{one.text}</p>
              <p className="flex flex-wrap gap-x-3 text-2 text-muted">
                <span>{t.setup.reasons[one.reason]}</span>
                <Where source={one.where} />
              </p>
            </div>
            <Button
              look="quiet"
              aria-label={`${t.setup.takeAnyway}: ${one.text.slice(0, 80)}`}
              onClick={() => onTake(one)}
            >
              {t.setup.takeAnyway}
            </Button>
          </li>
        ))}
      </ul>
      {left.length > most ? (
        <Button look="quiet" className="m-2" onClick={() => setMost(most + 200)}>
          {t.setup.leftOutMore(left.length - most)}
        </Button>
      ) : null}
    </details>
  );
}
