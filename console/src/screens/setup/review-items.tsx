import { useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { hasPlaceholder, isUnfinished, itemOf, type LeftOut, type Review, textOf } from './extract.ts';
import { ItemRow } from './item-row.tsx';
import { LeftOutList } from './left-out-list.tsx';

/** What was found, to be looked through, mended and taken over into the draft; and what was left out. */
export function ReviewItems(props: {
  review: Review;
  onChange: (review: Review) => void;
  onBack: () => void;
  onTaken: () => void;
}) {
  const t = useTexts();
  const { review, onChange } = props;
  const { rows, left, problems, name } = review;
  const kept = rows.filter((row) => row.kept).map(({ item }) => item);
  const unfinished = kept.some(isUnfinished);
  const take = useMutation({
    mutationFn: () => call('importKnowledge', { raw: kept.map((item) => JSON.stringify(item)).join('\n') }),
    onSuccess: async ({ created, updated }) => {
      toast.say(t.setup.taken(created, updated));
      await refresh('setupState', 'draftChanges', 'listDocuments');
      props.onTaken();
    },
  });
  const takeAnyway = (one: LeftOut) =>
    onChange({
      ...review,
      rows: [...rows, { item: itemOf(one), kept: true }],
      left: left.filter((each) => each !== one),
    });
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h3 className="font-semibold">{t.setup.foundTitle(rows.length)}</h3>
        {name === '' ? null : <p className="text-2 break-words text-muted">{t.setup.from(name)}</p>}
        <p className="text-2 text-muted">{rows.length > 0 ? t.setup.foundHint : t.setup.foundNone}</p>
        {rows.some(({ item }) => hasPlaceholder(textOf(item))) ? (
          <p className="mt-1 text-2 text-waiting">{t.setup.fillIn}</p>
        ) : null}
      </div>
      {problems.length > 0 ? (
        <ul className="rounded-card border border-border p-3 text-2 text-waiting">
          {problems.map(({ line, reason }) => (
            <li key={`${line} ${reason}`} className="flex gap-2">
              <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
              {t.setup.problemLine(line, t.setup.problems[reason])}
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? (
        <ul className="max-h-[28rem] divide-y divide-border overflow-y-auto rounded-card border border-border">
          {rows.map((row, index) => (
            <ItemRow
              // Items have no id yet, and their order never changes here.
              // biome-ignore lint/suspicious/noArrayIndexKey: typing must not make the field lose focus
              key={index}
              row={row}
              onChange={(next) =>
                onChange({ ...review, rows: rows.map((old, at) => (at === index ? next : old)) })
              }
            />
          ))}
        </ul>
      ) : null}
      <LeftOutList left={left} onTake={takeAnyway} />
      {unfinished ? <p className="text-2 text-waiting">{t.setup.unfinished}</p> : null}
      <ProblemNote error={take.error} />
      <Actions>
        <Button onClick={props.onBack}>{t.setup.back}</Button>
        <Button
          look="primary"
          disabled={kept.length === 0 || unfinished}
          busy={take.isPending}
          onClick={() => take.mutate()}
        >
          {t.setup.takeOver(kept.length)}
        </Button>
      </Actions>
    </div>
  );
}
