import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useMay } from '../../session/session.ts';
import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Ago } from '../../ui/time.tsx';
import type { Overview } from './four-numbers.tsx';

/** What Bob answers most. */
export function TopQuestions({ overview }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const may = useMay();
  const most = Math.max(...overview.top_questions.map(({ count }) => count), 1);
  return (
    <Section title={t.figures.top} lead={t.figures.topLead}>
      {overview.top_questions.length === 0 ? <p className="text-muted">{t.figures.topEmpty}</p> : null}
      <ol className="flex flex-col gap-2.5">
        {overview.top_questions.map(({ document_id, title, count }) => (
          <li key={document_id}>
            <span className="flex items-baseline gap-3">
              {may('knowledge.edit') ? (
                <Link
                  to="/knowledge/$id"
                  params={{ id: document_id }}
                  className="min-w-0 flex-1 truncate hover:text-accent-text hover:underline"
                >
                  {title}
                </Link>
              ) : (
                <span className="min-w-0 flex-1 truncate">{title}</span>
              )}
              <span>{formatCount(count, language)}</span>
            </span>
            <span aria-hidden className="mt-1 block h-1.5 rounded-full bg-raised">
              <span
                className="block h-full rounded-full bg-answered"
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What Bob could not answer, as a list to work off. */
export function StillUnanswered({ overview }: { overview: Overview }) {
  const { texts: t, language } = useSpeech();
  const mayEdit = useMay()('knowledge.edit');
  return (
    <Section
      title={t.figures.gaps}
      lead={t.figures.gapsLead}
      action={
        mayEdit && overview.top_unanswered.length > 0 ? (
          <Link to="/knowledge/gaps" className={buttonClass('quiet')}>
            {t.figures.allGaps}
          </Link>
        ) : null
      }
    >
      {overview.top_unanswered.length === 0 ? <p className="text-muted">{t.figures.gapsEmpty}</p> : null}
      <ul className="-my-2 divide-y divide-border">
        {overview.top_unanswered.map(({ question, count, last_at }) => (
          <li key={question} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">{question}</span>
            <span className="text-2 whitespace-nowrap text-muted">
              {formatCount(count, language)} × · <Ago at={last_at} />
            </span>
            {mayEdit ? (
              <Link
                to="/knowledge/new"
                search={{ question: question.slice(0, 500) }}
                className={buttonClass()}
                aria-label={`${t.figures.write}: ${question}`}
              >
                <PenLine size={16} aria-hidden />
                {t.figures.write}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
