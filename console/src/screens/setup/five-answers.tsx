import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { OutcomeBadge } from '../../ui/badge.tsx';
import { buttonClass } from '../../ui/button.tsx';

const most = 5;

/** Five questions as visitors would ask them, and what Bob would say: read before anything is published. */
export function FiveAnswers() {
  const t = useTexts();
  const documents = useQuery(apiQuery('listDocuments', { query: { limit: 200 } }));
  const titles = (documents.data?.items ?? []).map(({ question, title }) => question ?? title ?? '');
  const asked = spread(titles.filter(Boolean), most);
  const answers = useQueries({
    queries: asked.map((message) => apiQuery('previewReply', { body: { message, release: 'draft' } })),
  });
  if (asked.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{t.setup.checkTitle(asked.length)}</h3>
      <p className="max-w-[68ch] text-2 text-muted">{t.setup.checkText}</p>
      <ul className="divide-y divide-border rounded-card border border-border">
        {asked.map((message, i) => (
          <Answer key={message} question={message} answer={answers[i]?.data} />
        ))}
      </ul>
    </section>
  );
}

type Preview = {
  reply: string | null;
  outcome: Parameters<typeof OutcomeBadge>[0]['outcome'];
  citations: { document_id: string }[];
};

function Answer({ question, answer }: { question: string; answer: Preview | undefined }) {
  const t = useTexts();
  const source = answer?.citations[0]?.document_id;
  return (
    <li className="flex flex-col gap-1 p-3">
      <span className="flex flex-wrap items-start gap-2">
        <span className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">{question}</span>
        {answer ? <OutcomeBadge outcome={answer.outcome} /> : null}
      </span>
      <span className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere] text-muted">
        {answer ? cut(answer.reply ?? t.setup.checkNone) : t.setup.checking}
      </span>
      {source ? (
        <Link
          to="/knowledge/$id"
          params={{ id: source }}
          className={buttonClass('quiet', '-ml-3 self-start')}
        >
          <PenLine size={16} aria-hidden />
          {t.setup.checkMend}
        </Link>
      ) : null}
    </li>
  );
}

/** A few of many, from beginning to end. */
function spread(all: readonly string[], count: number): string[] {
  if (all.length <= count) return [...new Set(all)];
  const step = (all.length - 1) / (count - 1);
  return [...new Set(Array.from({ length: count }, (_, i) => all[Math.round(i * step)] ?? ''))];
}

/** Without the marks of sources, and no longer than can be read at a glance. */
function cut(reply: string): string {
  const plain = reply.replaceAll(/\s?\[\d+\]/g, '');
  return plain.length > 320 ? `${plain.slice(0, 319)}…` : plain;
}
