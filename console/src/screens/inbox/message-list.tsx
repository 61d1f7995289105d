import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { DeliveryNote } from './delivery-note.tsx';
import { Message } from './message.tsx';
import type { Detail } from './use-conversation.ts';
import type { Pending } from './use-send.ts';

/** Pixels from the end within which a reader counts as being at the end. */
const nearEnd = 80;

/** What was said, oldest first; stays at the end while the reader is there. */
export function MessageList(props: {
  detail: Detail;
  pending: readonly Pending[];
  typing: boolean;
  /** Who else on staff is typing. */
  colleague: string | null;
  explained: string | undefined;
  onSendAgain: (message: Pending) => void;
  onWhy: (messageId: string) => void;
  onFix: (messageId: string) => void;
}) {
  const t = useTexts();
  const { messages } = props.detail;
  const letters = new Map(props.detail.letters.map((letter) => [letter.message_id, letter]));
  const pending = unstored(props.pending, messages);
  const more = [props.typing, props.colleague, props.detail.delivery !== null].filter(Boolean).length;
  const count = messages.length + pending.length + more;
  const { scroller, away, toEnd } = useStickyEnd(count);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={t.inbox.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="h-full overflow-y-auto -outline-offset-2"
      >
        <ol className="mx-auto flex min-h-full max-w-3xl flex-col justify-end gap-4 px-4 py-5 md:px-6">
          {messages.map((message) => (
            <Message
              key={message.client_message_id ?? message.message_id}
              message={message}
              explained={message.message_id === props.explained}
              onWhy={props.onWhy}
              onFix={props.onFix}
              letter={letters.get(message.message_id)}
            />
          ))}
          <DeliveryNote detail={props.detail} />
          {pending.map((message) => (
            <li key={message.clientId} className="flex flex-col items-end gap-1">
              <p className="max-w-[85%] rounded-panel rounded-br-[4px] bg-accent px-3.5 py-2 whitespace-pre-wrap text-on-accent opacity-70">
                {message.text || message.attachments.map(({ name }) => name).join(', ')}
              </p>
              <span className="flex items-center gap-2 text-1 text-muted" role="status">
                {message.failed ? t.inbox.notSent : t.inbox.sending}
                {message.failed ? (
                  <button
                    type="button"
                    className="min-h-6 text-accent-text underline"
                    onClick={() => props.onSendAgain(message)}
                  >
                    {t.inbox.sendAgain}
                  </button>
                ) : null}
              </span>
            </li>
          ))}
          {props.typing ? <li className="text-2 text-muted">{t.inbox.visitorTyping}…</li> : null}
          {props.colleague ? (
            <li className="text-right text-2 text-muted">{t.inbox.colleagueTyping(props.colleague)}…</li>
          ) : null}
        </ol>
      </div>
      {away ? (
        <Button
          icon={ArrowDown}
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 shadow-float"
        >
          {t.inbox.newMessages}
        </Button>
      ) : null}
    </div>
  );
}

/** Follows the end of a growing list, unless the reader has scrolled away from it. */
function useStickyEnd(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const note = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      if (atEnd.current) setAway(false);
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something was added
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setAway(true);
  }, [count]);
  return { scroller, away, toEnd };
}

/** What is still on its way: the live stream may bring a message back before its own request is answered. */
function unstored(pending: readonly Pending[], messages: readonly HistoryMessage[]): readonly Pending[] {
  if (pending.length === 0) return pending;
  const stored = new Set(messages.map((message) => message.client_message_id));
  return pending.filter(({ clientId }) => !stored.has(clientId));
}
