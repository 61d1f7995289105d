import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Lightbulb, ListChecks, Sparkles, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { ChooseCard, ManyBar } from '../../ui/many-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Choosing, useChosen } from '../../ui/use-chosen.ts';
import { NotReady, useEach } from '../../ui/use-each.ts';
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
  const choosing = useChosen(list.data?.items ?? []);
  const written = useRef(new Map<string, Written>());
  if (list.isPending) return <Skeleton rows={4} tall />;
  if (list.error) return <ProblemNote error={list.error} retry={() => void list.refetch()} />;
  const { items, model } = list.data;
  return (
    <div className="flex flex-col gap-3">
      {model === null ? null : <WriteWordings model={model} />}
      {items.length === 0 ? (
        <EmptyState icon={Lightbulb} title={t.proposals.empty} text={t.proposals.emptyText} />
      ) : null}
      {items.length < 2 && !choosing.rows ? null : choosing.rows ? (
        <ManyProposals choosing={choosing} items={items} written={written.current} />
      ) : (
        <div className="flex justify-end">
          <Button look="quiet" icon={ListChecks} onClick={() => choosing.set([])}>
            {t.inbox.select}
          </Button>
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {items.map((proposal) => (
          <li key={proposal.id} className="rounded-card border border-border bg-surface p-4">
            {choosing.rows ? (
              <ChooseCard
                name={nameOf(proposal)}
                on={choosing.has(proposal.id)}
                disabled={choosing.held}
                onToggle={() => choosing.toggle(proposal.id)}
              />
            ) : null}
            <Card proposal={proposal} onWritten={(words) => void written.current.set(proposal.id, words)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands in the fields of a proposal. */
interface Written {
  text: string;
  answer: string;
}

const afterDecision = () =>
  refresh('listProposals', 'listDocuments', 'draftChanges', 'knowledgeHealth', 'unanswered');
const proposed = ({ text, question, answer }: Proposal): Written => ({
  text: text ?? question ?? '',
  answer: answer ?? '',
});
const nameOf = (proposal: Proposal): string => proposed(proposal).text || proposal.title || '';
const lacksWords = (kind: Proposal['kind'], { text, answer }: Written): boolean =>
  (kind === 'wording' ? text : answer).trim() === '';

/** Takes over all proposals that are chosen, in the words that stand in their fields, or leaves them out, which is asked first. */
function ManyProposals(props: {
  choosing: Choosing<Proposal>;
  items: readonly Proposal[];
  written: ReadonlyMap<string, Written>;
}) {
  const t = useTexts();
  const { choosing, items, written } = props;
  const [asking, setAsking] = useState(false);
  const { run, left, progress } = useEach(choosing, nameOf);
  const count = choosing.rows?.length ?? 0;
  const none = count === 0 || progress !== null;
  const accept = () =>
    run({
      act: (proposal) => {
        const words = written.get(proposal.id) ?? proposed(proposal);
        if (lacksWords(proposal.kind, words)) throw new NotReady(t.proposals.lacks);
        const body = bodyOf(proposal.kind, words.text, words.answer);
        return call('acceptProposal', { params: { id: proposal.id }, body });
      },
      said: t.proposals.takenMany,
      after: afterDecision,
    });
  const reject = () => {
    void run({
      act: ({ id }) => call('rejectProposal', { params: { id } }),
      said: t.proposals.leftOutMany,
      after: afterDecision,
    });
  };
  return (
    <ManyBar choosing={choosing} items={items} left={left} progress={progress}>
      <div className="flex flex-wrap gap-2">
        <Button icon={Check} disabled={none} onClick={() => void accept()}>
          {t.proposals.accept}
        </Button>
        <Button icon={X} disabled={none} onClick={() => setAsking(true)}>
          {t.proposals.reject}
        </Button>
      </div>
      <AskFirst
        open={asking}
        onClose={() => setAsking(false)}
        title={t.proposals.leaveOutTitle(count)}
        description={t.proposals.leaveOutText}
        action={t.proposals.reject}
        icon={X}
        onAgree={reject}
      />
    </ManyBar>
  );
}

function Card(props: { proposal: Proposal; onWritten: (words: Written) => void }) {
  const { proposal, onWritten } = props;
  const t = useTexts();
  const { id, kind, document_id, title, why, note, count, conversation_id } = proposal;
  const [words, setWords] = useState(proposed(proposal));
  const { text, answer } = words;
  const write = (patch: Partial<Written>) => {
    setWords({ ...words, ...patch });
    onWritten({ ...words, ...patch });
  };
  const accept = useMutation({
    mutationFn: () => call('acceptProposal', { params: { id }, body: bodyOf(kind, text, answer) }),
    onSuccess: async () => {
      toast.say(t.proposals.taken);
      await afterDecision();
    },
  });
  const reject = useMutation({
    mutationFn: () => call('rejectProposal', { params: { id } }),
    onSuccess: afterDecision,
  });
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
          onChange={({ target }) => write({ text: target.value })}
        />
      )}
      {kind === 'wording' ? null : (
        <TextArea
          label={t.knowledge.answer}
          value={answer}
          maxLength={8000}
          placeholder={t.proposals.answerPlaceholder}
          onChange={({ target }) => write({ answer: target.value })}
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
          disabled={lacksWords(kind, words)}
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
