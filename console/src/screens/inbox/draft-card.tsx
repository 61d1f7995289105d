import { useMutation } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Input } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Ago } from '../../ui/time.tsx';
import { type Detail, mergeRow } from './use-conversation.ts';

/** A reply that Bob would give, waiting for a person's word. */
export function DraftCard({ id, draft }: { id: string; draft: NonNullable<Detail['draft']> }) {
  const t = useTexts();
  const may = useMay();
  const [edited, setEdited] = useState<string | null>(null);
  const decide = useMutation({
    mutationFn: (body: Input<'decideDraft'>['body']) => call('decideDraft', { params: { id }, body }),
    onSuccess: async (row) => {
      mergeRow(row);
      await refresh('getConversation');
    },
  });
  const draft_id = draft.id;
  const busy = decide.isPending;
  return (
    <section
      aria-label={t.inbox.draftTitle}
      className="mx-3 mb-3 rounded-card border border-suggested p-3 tint-[var(--suggested)] md:mx-6"
    >
      <h3 className="flex flex-wrap items-center gap-2 font-medium">
        <Sparkles size={16} aria-hidden className="text-suggested" />
        {t.inbox.draftTitle}
        <span className="ml-auto text-1 font-normal text-muted">
          {t.inbox.draftUntil} <Ago at={draft.expires_at} />
        </span>
      </h3>
      <p className="text-2 text-muted">{t.inbox.draftHint}</p>
      {edited === null ? (
        <p className="my-2 max-w-[72ch] whitespace-pre-wrap">{draft.text}</p>
      ) : (
        <div className="my-2">
          <TextArea
            label={t.inbox.write}
            value={edited}
            maxLength={4000}
            onChange={(event) => setEdited(event.target.value)}
          />
        </div>
      )}
      <ProblemNote error={decide.error} />
      {may('chat.manage') ? (
        <div className="mt-2 flex flex-wrap gap-2">
          {edited === null ? (
            <>
              <Button busy={busy} onClick={() => decide.mutate({ action: 'approve', draft_id })}>
                {t.inbox.approve}
              </Button>
              <Button look="quiet" onClick={() => setEdited(draft.text)}>
                {t.inbox.editDraft}
              </Button>
            </>
          ) : (
            <Button
              busy={busy}
              disabled={edited.trim() === ''}
              onClick={() => decide.mutate({ action: 'edit', draft_id, text: edited.trim() })}
            >
              {t.inbox.sendEdited}
            </Button>
          )}
          <Button look="quiet" busy={busy} onClick={() => decide.mutate({ action: 'discard', draft_id })}>
            {t.inbox.discardDraft}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
