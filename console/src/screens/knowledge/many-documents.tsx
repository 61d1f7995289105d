import { useQuery } from '@tanstack/react-query';
import { CalendarClock, CalendarX2, Trash2, UserRound, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useCommands } from '../../frame/commands.ts';
import { useTexts } from '../../texts/texts.tsx';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ManyBar } from '../../ui/many-bar.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { Choosing } from '../../ui/use-chosen.ts';
import { useEach } from '../../ui/use-each.ts';
import type { Document } from './health.ts';
import { inMonths, type Keeping, keepingBody } from './keeping.ts';

type What = 'review_by' | 'valid_until' | 'owner' | 'delete';

/** What can be done with all answers and pages that are chosen, where the filter is otherwise. */
export function ManyDocuments(props: { choosing: Choosing<Document>; items: readonly Document[] }) {
  const t = useTexts();
  const { choosing, items } = props;
  const [asked, setAsked] = useState<What | null>(null);
  const { run, left, progress } = useEach(choosing, nameOf);
  const count = choosing.rows?.length ?? 0;
  const none = count === 0 || progress !== null;
  const open = (what: What) => !none && setAsked(what);
  useCommands([
    {
      id: 'review-chosen',
      title: t.knowledge.many.review,
      group: 'do',
      keys: 'r',
      run: () => open('review_by'),
    },
    { id: 'delete-chosen', title: t.knowledge.delete, group: 'do', keys: 'd', run: () => open('delete') },
  ]);
  const after = () => refresh('listDocuments', 'getDocument', 'draftChanges', 'knowledgeHealth');
  const remove = () =>
    run({
      act: ({ id }) => call('deleteDocument', { params: { id } }),
      said: t.knowledge.many.deleted,
      after,
    });
  const change = (keeping: Partial<Keeping>) =>
    run({
      act: ({ id }) => call('updateDocument', { params: { id }, body: keepingBody(keeping) }),
      said: t.knowledge.many.changed,
      after,
    });
  const close = () => setAsked(null);
  return (
    <ManyBar
      choosing={choosing}
      items={items}
      left={left}
      progress={progress}
      hint={t.knowledge.many.hint}
      className="mb-3"
    >
      <div className="flex flex-wrap gap-2 max-sm:grid max-sm:grid-cols-2">
        <Button icon={CalendarClock} disabled={none} onClick={() => open('review_by')}>
          {t.knowledge.many.review}
        </Button>
        <Button icon={CalendarX2} disabled={none} onClick={() => open('valid_until')}>
          {t.knowledge.many.until}
        </Button>
        <Button icon={UserRound} disabled={none} onClick={() => open('owner')}>
          {t.knowledge.many.keeper}
        </Button>
        <Button look="danger" icon={Trash2} disabled={none} onClick={() => open('delete')}>
          {t.knowledge.delete}
        </Button>
      </div>
      <AskFirst
        open={asked === 'delete'}
        onClose={close}
        title={t.knowledge.many.deleteTitle(count)}
        description={t.knowledge.many.deleteText}
        action={t.knowledge.delete}
        icon={Trash2}
        onAgree={() => void remove()}
      />
      {asked && asked !== 'delete' ? (
        <KeepingDialog
          what={asked}
          count={count}
          onClose={close}
          onSave={(keeping) => {
            close();
            void change(keeping);
          }}
        />
      ) : null}
    </ManyBar>
  );
}

const nameOf = (document: Document): string => document.question ?? document.title ?? '';

/** Asks for one date, or one person, for all that are chosen; what there was is taken away only by a button that says so. */
function KeepingDialog(props: {
  what: Exclude<What, 'delete'>;
  count: number;
  onClose: () => void;
  onSave: (keeping: Partial<Keeping>) => void;
}) {
  const t = useTexts();
  const { what, count } = props;
  const [value, setValue] = useState('');
  const people = useQuery(apiQuery('listColleagues', {}));
  const ready = what !== 'owner' || people.isSuccess;
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t.knowledge.many.title[what](count)}
      description={t.knowledge.many.text[what]}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave({ [what]: value });
        }}
      >
        {what === 'owner' ? (
          <Select
            label={t.knowledge.keeper}
            value={value}
            disabled={!people.data}
            onChange={({ target }) => setValue(target.value)}
            options={[
              ['', t.knowledge.many.pickKeeper],
              ...(people.data?.items ?? []).map(({ id, name }) => [id, name] as const),
            ]}
          />
        ) : (
          <TextField
            type="date"
            label={what === 'review_by' ? t.knowledge.reviewBy : t.knowledge.validUntil}
            required
            value={value}
            onChange={({ target }) => setValue(target.value)}
          />
        )}
        {what === 'review_by' ? (
          <div className="flex flex-wrap gap-2">
            {([3, 6, 12] as const).map((months) => (
              <Button key={months} onClick={() => setValue(inMonths(months, new Date()))}>
                {t.knowledge.many.inMonths[months]}
              </Button>
            ))}
          </div>
        ) : null}
        {what === 'owner' ? <ProblemNote error={people.error} retry={() => void people.refetch()} /> : null}
        <Actions>
          <Button
            look="danger"
            icon={what === 'owner' ? UserRoundX : CalendarX2}
            disabled={!ready}
            onClick={() => props.onSave({ [what]: '' })}
          >
            {what === 'owner' ? t.knowledge.many.noKeeper : t.knowledge.many.noDate}
          </Button>
          <Button onClick={props.onClose}>{t.common.cancel}</Button>
          <Button type="submit" look="primary" disabled={!ready || value === ''}>
            {t.common.save}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
