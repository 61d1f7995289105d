import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioCards } from '../../ui/choice.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { saveFix } from './save-fix.ts';

const newEntry = 'new';
/** Likely answers offered before a person searches. */
const offered = 3;

/** Which answer is right, in which words it is asked for, and what it says. */
export function FixChoice(props: {
  question: string;
  previous: readonly string[];
  cited: string | null;
  onSaved: () => void;
}) {
  const t = useTexts();
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [wording, setWording] = useState(props.question.slice(0, 500));
  const options = useOptions(props, useDeferredValue(find.trim()));
  const choice = chosen ?? options.items[0]?.id ?? newEntry;
  const document = useQuery({
    ...apiQuery('getDocument', { params: { id: choice } }),
    enabled: choice !== newEntry,
    staleTime: 0,
  });
  const opened = choice === newEntry ? undefined : document.data;
  const [typed, setTyped] = useState<Record<string, string>>({});
  const answer = typed[choice] ?? opened?.answer ?? opened?.text ?? '';
  const save = useMutation({
    mutationFn: () => saveFix({ document: opened, question: props.question, wording, answer }),
    onSuccess: async () => {
      await refresh('listDocuments', 'getDocument', 'draftChanges', 'previewReply', 'unanswered');
      props.onSaved();
    },
  });
  if (options.pending) return <Skeleton rows={4} tall />;
  const isPage = opened?.kind === 'page';
  return (
    <div className="flex flex-col gap-4">
      <RadioCards
        legend={t.fix.which}
        value={choice}
        onChange={setChosen}
        options={[
          ...options.items.map(({ id, title }) => ({ value: id, label: title, hint: '' })),
          { value: newEntry, label: t.fix.newEntry, hint: t.fix.newEntryHint },
        ]}
      />
      <TextField
        label={t.fix.find}
        type="search"
        value={find}
        maxLength={200}
        onChange={(event) => {
          setFind(event.target.value);
          setChosen(null);
        }}
      />
      {isPage ? (
        <p className="text-2 text-muted">{t.fix.pageHint}</p>
      ) : (
        <TextField
          label={choice === newEntry ? t.fix.question : t.fix.wording}
          hint={choice === newEntry ? undefined : t.fix.wordingHint}
          value={wording}
          maxLength={500}
          onChange={(event) => setWording(event.target.value)}
        />
      )}
      <TextArea
        label={t.fix.answer}
        value={answer}
        maxLength={isPage ? 200_000 : 8000}
        onChange={(event) => setTyped({ ...typed, [choice]: event.target.value })}
      />
      <ProblemNote error={save.error ?? document.error} />
      <Actions>
        <Button
          look="primary"
          busy={save.isPending}
          disabled={answer.trim() === '' || wording.trim() === ''}
          onClick={() => save.mutate()}
        >
          {t.fix.save}
        </Button>
      </Actions>
    </div>
  );
}

/** The answers to choose from: what was cited and what is close, or what a search finds. */
function useOptions(
  asked: { question: string; previous: readonly string[]; cited: string | null },
  find: string,
) {
  const body = { message: asked.question, previous: [...asked.previous], release: 'draft' as const };
  const close = useQuery({
    queryKey: ['previewReply', 'fix', body],
    queryFn: ({ signal }) => call('previewReply', { body }, signal),
  });
  const found = useQuery({
    ...apiQuery('listDocuments', { query: { q: find, limit: 6 } }),
    enabled: find !== '',
    placeholderData: (before) => before,
  });
  if (find !== '') {
    const items = (found.data?.items ?? []).map(({ id, question, title }) => ({
      id,
      title: question ?? title ?? '',
    }));
    return { items, pending: false };
  }
  const candidates = close.data?.candidates ?? [];
  const distinct = candidates.filter(
    ({ document_id }, at) => candidates.findIndex((other) => other.document_id === document_id) === at,
  );
  const cited = distinct.filter(({ document_id }) => document_id === asked.cited);
  const others = distinct.filter(({ document_id }) => document_id !== asked.cited);
  const items = [...cited, ...others]
    .slice(0, offered)
    .map(({ document_id, title }) => ({ id: document_id, title }));
  return { items, pending: close.isPending };
}
