import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { OutcomeBadge } from '../../ui/badge.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CitedText } from '../inbox/cited-text.tsx';
import { ScoreBars } from '../receipt/score-bars.tsx';
import { reasonIn } from '../receipt/sentence.ts';

/** Milliseconds without a keystroke after which Bob is asked. */
const settle = 350;

/** A box beside the editor in which Bob answers from the draft while one types. */
export function AskBob({ documentId, first }: { documentId?: string; first: string }) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const asked = useSettled((typed ?? first).trim());
  const reply = useQuery({
    ...apiQuery('previewReply', { body: { message: asked.slice(0, 4000), release: 'draft' } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <section className="rounded-card border border-border bg-surface p-4">
      <h2 className="text-4 font-semibold">{t.knowledge.askTitle}</h2>
      <div className="mt-2">
        <TextField
          label={t.knowledge.askPlaceholder}
          hint={t.knowledge.askHint}
          value={typed ?? first}
          maxLength={4000}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div aria-live="polite" aria-busy={reply.isFetching} className="mt-4 min-h-32">
        <ProblemNote error={reply.error} retry={() => void reply.refetch()} />
        {asked !== '' && reply.isPending ? <Skeleton rows={3} /> : null}
        {asked !== '' && reply.data ? <Preview reply={reply.data} documentId={documentId} /> : null}
      </div>
    </section>
  );
}

function Preview({ reply, documentId }: { reply: Reply<'previewReply'>; documentId: string | undefined }) {
  const t = useTexts();
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col items-start gap-2">
        <OutcomeBadge outcome={reply.outcome} />
        {reply.reply ? (
          <CitedText text={reply.reply} citations={reply.citations} />
        ) : (
          <p className="text-muted">{t.knowledge.noReply}</p>
        )}
        <p className="text-2 text-muted">{reasonIn(reply, t)}</p>
      </div>
      {reply.candidates.length > 0 ? (
        <div>
          <h3 className="mb-2 text-2 font-medium">{t.knowledge.considered}</h3>
          <ScoreBars
            threshold={reply.threshold}
            rows={reply.candidates.slice(0, 5).map(({ document_id, title, score }, at) => ({
              key: `${document_id} ${at}`,
              title: document_id === documentId ? `${title} · ${t.knowledge.askThis}` : title,
              value: score,
              strong: document_id === documentId,
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settle);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
