import { useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Extracted, hasPlaceholder, type Item, nameOf, textOf, withName, withText } from './extract.ts';

interface Row {
  item: Item;
  kept: boolean;
}

/** What was found, to be looked through, mended and taken over into the draft. */
export function ReviewItems({ found, onDone }: { found: Extracted; onDone: () => void }) {
  const t = useTexts();
  const [rows, setRows] = useState<readonly Row[]>(() => found.items.map((item) => ({ item, kept: true })));
  const kept = rows.filter((row) => row.kept).map(({ item }) => item);
  const take = useMutation({
    mutationFn: () => call('importKnowledge', { raw: kept.map((item) => JSON.stringify(item)).join('\n') }),
    onSuccess: async ({ created, updated }) => {
      toast.say(t.setup.taken(created, updated));
      await refresh('setupState', 'draftChanges', 'listDocuments');
      onDone();
    },
  });
  const change = (index: number, row: Row) => setRows(rows.map((old, at) => (at === index ? row : old)));
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h3 className="font-semibold">{t.setup.foundTitle(rows.length)}</h3>
        <p className="text-2 text-muted">{rows.length > 0 ? t.setup.foundHint : t.setup.foundNone}</p>
        {rows.some(({ item }) => hasPlaceholder(textOf(item))) ? (
          <p className="mt-1 text-2 text-waiting">{t.setup.fillIn}</p>
        ) : null}
      </div>
      {found.problems.length > 0 ? (
        <ul className="rounded-card border border-border p-3 text-2 text-waiting">
          {found.problems.map(({ line, message }) => (
            <li key={`${line} ${message}`} className="flex gap-2">
              <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
              {t.setup.problemLine(line, message)}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="max-h-[28rem] divide-y divide-border overflow-y-auto rounded-card border border-border">
        {rows.map((row, index) => (
          // Items have no id yet, and their order never changes here.
          // biome-ignore lint/suspicious/noArrayIndexKey: typing must not make the field lose focus
          <ItemRow key={index} row={row} onChange={(next) => change(index, next)} />
        ))}
      </ul>
      <ProblemNote error={take.error} />
      <Actions>
        <Button onClick={onDone}>{t.setup.startOver}</Button>
        <Button
          look="primary"
          disabled={kept.length === 0}
          busy={take.isPending}
          onClick={() => take.mutate()}
        >
          {t.setup.takeOver(kept.length)}
        </Button>
      </Actions>
    </div>
  );
}

function ItemRow({ row, onChange }: { row: Row; onChange: (row: Row) => void }) {
  const t = useTexts();
  const { item, kept } = row;
  const entry = 'question' in item;
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
          <span className="block font-medium">{nameOf(item)}</span>
          <span
            className={`block truncate text-2 ${hasPlaceholder(textOf(item)) ? 'text-waiting' : 'text-muted'}`}
          >
            {textOf(item)}
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
