import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Lightbulb, Sparkles, X } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';
import { KnowledgeViews } from '../knowledge/knowledge-views.tsx';
import { WriteWordings } from './write-wordings.tsx';

type Proposal = Reply<'listProposals'>['items'][number];

/** Wordings, answers and corrections that visitors' and colleagues' words propose; one click takes one over. */
export function Proposals() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.proposals.title} lead={t.proposals.lead}>
        <KnowledgeViews />
        <List />
      </Page>
    </Guard>
  );
}

function List() {
  const t = useTexts();
  const list = useQuery(apiQuery('listProposals', { query: { limit: 50 } }));
  if (list.isPending) return <Skeleton rows={4} tall />;
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  const { items, model } = list.data;
  return (
    <div className="flex flex-col gap-3">
      {model === null ? null : <WriteWordings model={model} />}
      {items.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t.proposals.empty} text={t.proposals.emptyText} />
      ) : null}
      <ul className="flex flex-col gap-3">
        {items.map((proposal) => (
          <li key={proposal.id} className="rounded-card border border-border bg-surface p-4">
            <Card proposal={proposal} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ proposal }: { proposal: Proposal }) {
  const t = useTexts();
  const { id, kind, document_id, title, why, note, count, conversation_id } = proposal;
  const [text, setText] = useState(proposal.text ?? proposal.question ?? '');
  const [answer, setAnswer] = useState(proposal.answer ?? '');
  const done = async () => {
    await refresh('listProposals', 'listDocuments', 'draftChanges', 'knowledgeHealth', 'unanswered');
  };
  const accept = useMutation({
    mutationFn: () => call('acceptProposal', { params: { id }, body: bodyOf(kind, text, answer) }),
    onSuccess: async () => {
      toast.say(t.proposals.taken);
      await done();
    },
  });
  const reject = useMutation({
    mutationFn: () => call('rejectProposal', { params: { id } }),
    onSuccess: done,
  });
  const lacks = kind === 'wording' ? text.trim() === '' : answer.trim() === '';
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <Badge meaning={kind === 'correction' ? 'failed' : 'suggested'} icon={Lightbulb}>
          {t.proposals.kinds[kind]}
        </Badge>
        {why === 'model' ? (
          <Badge meaning="waiting" icon={Sparkles}>
            {t.proposals.byModel}
          </Badge>
        ) : null}
        {document_id && title ? (
          <Link
            to="/knowledge/$id"
            params={{ id: document_id }}
            className="font-medium text-accent-text hover:underline [overflow-wrap:anywhere]"
          >
            {title}
          </Link>
        ) : null}
      </p>
      {kind === 'correction' ? (
        <blockquote className="border-l-2 border-border pl-3 [overflow-wrap:anywhere]">
          {proposal.text}
        </blockquote>
      ) : (
        <TextField
          label={kind === 'wording' ? t.proposals.wording : t.knowledge.question}
          value={text}
          maxLength={500}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {kind === 'wording' ? null : (
        <TextArea
          label={t.knowledge.answer}
          value={answer}
          maxLength={8000}
          placeholder={t.proposals.answerPlaceholder}
          onChange={({ target }) => setAnswer(target.value)}
        />
      )}
      <p className="text-2 text-muted [overflow-wrap:anywhere]">
        {whyText(proposal, t)}
        {count > 1 ? ` · ${t.knowledge.times(count)}` : ''}
        {note ? ` · “${note}”` : ''}
        {conversation_id ? (
          <>
            {' · '}
            <Link to="/inbox" search={{ c: conversation_id }} className="text-accent-text hover:underline">
              {t.knowledge.gapOpen}
            </Link>
          </>
        ) : null}
      </p>
      <ProblemNote error={accept.error ?? reject.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          icon={Check}
          disabled={lacks}
          busy={accept.isPending}
          onClick={() => accept.mutate()}
          className="text-accent-text font-medium"
        >
          {t.proposals.accept}
        </Button>
        <Button look="quiet" icon={X} busy={reject.isPending} onClick={() => reject.mutate()}>
          {t.proposals.reject}
        </Button>
      </div>
    </div>
  );
}

function whyText({ why, made_by }: Proposal, t: Texts): string {
  if (why === 'person') return t.proposals.by(made_by ?? '');
  return why === 'model' ? t.proposals.writtenBy(made_by ?? '') : t.proposals.whys[why];
}

function bodyOf(kind: Proposal['kind'], text: string, answer: string) {
  if (kind === 'wording') return { text };
  return kind === 'entry' ? { question: text, answer } : { answer };
}
