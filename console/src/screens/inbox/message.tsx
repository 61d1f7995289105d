import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import { CircleHelp, ThumbsDown, ThumbsUp, Wrench } from 'lucide-react';
import { memo } from 'react';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { OutcomeBadge } from '../../ui/badge.tsx';
import { Ago } from '../../ui/time.tsx';
import { Attachments } from './attachments.tsx';
import { CitedText } from './cited-text.tsx';
import type { Detail } from './use-conversation.ts';

interface Props {
  message: HistoryMessage;
  explained: boolean;
  onWhy: (messageId: string) => void;
  onFix: (messageId: string) => void;
  /** What came with it by mail. */
  letter?: Detail['letters'][number] | undefined;
}

/** One message: the visitor left, Bob as plain text, colleagues right. */
export const Message = memo(
  One,
  (a, b) =>
    a.message === b.message && a.explained === b.explained && a.letter?.message_id === b.letter?.message_id,
);

function One(props: Props) {
  const { message, letter } = props;
  const t = useTexts();
  if (message.role === 'system') {
    return <li className="text-center text-2 text-muted">{message.text}</li>;
  }
  if (message.role === 'assistant') return <FromBob {...props} />;
  const fromStaff = message.role === 'staff';
  return (
    <li className={`group flex flex-col gap-1 ${fromStaff ? 'items-end' : 'items-start'}`}>
      {message.attachments ? <Attachments files={message.attachments} /> : null}
      {message.text === '' ? null : (
        <p
          className={`max-w-[85%] rounded-panel px-3.5 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap ${fromStaff ? 'rounded-br-[4px] bg-accent text-on-accent' : 'rounded-bl-[4px] border border-border bg-surface'}`}
        >
          {message.text}
        </p>
      )}
      {letter && letter.left_out.length > 0 ? (
        <p className="text-2 text-muted">{t.inbox.leftOut(letter.left_out.join(', '))}</p>
      ) : null}
      {letter?.quoted ? (
        <details className="max-w-[85%] text-2 text-muted">
          <summary className="cursor-pointer max-sm:py-2">{t.inbox.showQuoted}</summary>
          <p className="mt-1 border-l-2 border-border pl-3 [overflow-wrap:anywhere] whitespace-pre-wrap">
            {letter.quoted}
          </p>
        </details>
      ) : null}
      <span className="flex items-center gap-2 text-1 text-muted">
        {fromStaff ? `${message.author ?? ''} · ` : null}
        <Ago at={message.created_at} />
        {letter ? <span>{t.inbox.byMail}</span> : null}
        {fromStaff ? null : (
          <span className="transition-opacity sm:opacity-0 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100">
            <FixButton {...props} />
          </span>
        )}
      </span>
    </li>
  );
}

function FromBob(props: Props) {
  const t = useTexts();
  const { message, explained, onWhy } = props;
  return (
    <li
      className={`flex flex-col gap-1.5 rounded-card border-l-2 pl-3 ${explained ? 'border-accent' : 'border-border'}`}
    >
      <span className="flex flex-wrap items-center gap-2 text-1 text-muted">
        <span className="font-medium text-text">{message.author ?? t.inbox.bob}</span>
        {message.outcome ? <OutcomeBadge outcome={message.outcome} /> : null}
        <Ago at={message.created_at} />
        {message.rating ? <Thumb rating={message.rating} /> : null}
      </span>
      <CitedText text={message.text} citations={message.citations ?? []} />
      {message.suggestions && message.suggestions.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {message.suggestions.map(({ document_id, question }) => (
            <li key={document_id} className="rounded-full border border-border px-2.5 py-0.5 text-2">
              {question}
            </li>
          ))}
        </ul>
      ) : null}
      <span className="-ml-1.5 flex flex-wrap gap-1">
        {message.receipt_id ? (
          <button type="button" className={small} onClick={() => onWhy(message.message_id)}>
            <CircleHelp size={14} aria-hidden />
            {t.inbox.why}
          </button>
        ) : null}
        <FixButton {...props} />
      </span>
    </li>
  );
}

const small =
  'inline-flex h-7 items-center gap-1 rounded-control px-1.5 text-2 text-muted hover:bg-raised hover:text-text max-sm:h-11 max-sm:px-2.5';

function FixButton({ message, onFix }: Props) {
  const t = useTexts();
  const may = useMay();
  if (!may('knowledge.edit') && !may('chat.manage')) return null;
  return (
    <button type="button" className={small} onClick={() => onFix(message.message_id)}>
      <Wrench size={14} aria-hidden />
      {may('knowledge.edit') ? t.inbox.fix : t.inbox.propose}
    </button>
  );
}

function Thumb({ rating }: { rating: 'up' | 'down' }) {
  const t = useTexts();
  const Icon = rating === 'up' ? ThumbsUp : ThumbsDown;
  return (
    <span className={rating === 'up' ? 'text-answered' : 'text-failed'} title={t.inbox.thumbs[rating]}>
      <Icon size={14} aria-hidden />
      <span className="sr-only">{t.inbox.thumbs[rating]}</span>
    </span>
  );
}
