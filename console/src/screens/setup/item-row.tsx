import { useTexts } from '../../texts/texts.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { oneLine } from '../../ui/one-line.ts';
import { hasPlaceholder, isUnfinished, nameOf, type Review, textOf, withName, withText } from './extract.ts';
import { Where } from './where.tsx';

type Row = Review['rows'][number];

/** One item that was found: whether it is taken, and what it says, to be mended. */
export function ItemRow({ row, onChange }: { row: Row; onChange: (row: Row) => void }) {
  const t = useTexts();
  const { item, kept } = row;
  const entry = 'question' in item;
  const wanting = isUnfinished(item) || hasPlaceholder(textOf(item));
  return (
    <li className="flex items-start gap-3 px-3 py-2">
      <input
        type="checkbox"
        checked={kept}
        aria-label={t.setup.keepItem(nameOf(item))}
        onChange={(event) => onChange({ item, kept: event.target.checked })}
        className="mt-2 size-4 accent-accent max-sm:size-5"
      />
      <details className={`min-w-0 flex-1 ${kept ? '' : 'opacity-60'}`}>
        <summary className="cursor-pointer list-none py-1">
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 font-medium break-words">{nameOf(item)}</span>
            <Where source={item.source} name={nameOf(item)} />
          </span>
          <span className={`block truncate text-2 ${wanting ? 'text-waiting' : 'text-muted'}`}>
            {oneLine(textOf(item)) || t.setup.unfinished}
          </span>
        </summary>
        <div className="flex flex-col gap-3 py-2">
          <TextField
            label={entry ? t.setup.question : t.setup.pageTitle}
            value={nameOf(item)}
            maxLength={entry ? 500 : 300}
            onChange={(event) => onChange({ kept, item: withName(item, event.target.value) })}
          />
          <TextArea
            label={entry ? t.setup.answer : t.setup.pageText}
            value={textOf(item)}
            maxLength={entry ? 8000 : 200_000}
            onChange={(event) => onChange({ kept, item: withText(item, event.target.value) })}
          />
        </div>
      </details>
    </li>
  );
}
