import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../session/session.ts';
import { useTexts, withTexts } from '../../texts/texts.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Composer } from './composer.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import { DraftCard } from './draft-card.tsx';
import { Evidence } from './evidence.tsx';
import { MessageList } from './message-list.tsx';
import { type Detail, useConversation } from './use-conversation.ts';
import { useMarkRead } from './use-mark-read.ts';
import { useSend } from './use-send.ts';

const WaitingRuns = lazy(() =>
  withTexts(import('./waiting-runs.tsx'), 'knowledge').then((module) => ({ default: module.WaitingRuns })),
);
const BlockedNote = lazy(() =>
  withTexts(import('../senders/blocked-note.tsx'), 'desk').then((module) => ({
    default: module.BlockedNote,
  })),
);
const FixAnswer = lazy(() =>
  withTexts(import('./fix-answer.tsx'), 'knowledge').then((module) => ({ default: module.FixAnswer })),
);

/** The middle and right panes: what was said, where to write, and why Bob said it. */
export function Conversation(props: {
  id: string;
  /** Keys are for the chosen conversations of the list then. */
  choosing: boolean;
  onLeave: () => void;
}) {
  const { id, onLeave, choosing } = props;
  const conversation = useConversation(id);
  const { data } = conversation;
  if (!data) {
    return (
      <div className="min-w-0 flex-1 p-6">
        {conversation.error ? (
          <ProblemNote error={conversation.error} retry={() => void conversation.refetch()} />
        ) : (
          <Skeleton rows={6} tall />
        )}
      </div>
    );
  }
  return (
    <Opened
      detail={data}
      choosing={choosing}
      typing={conversation.typing}
      colleague={conversation.colleague}
      onLeave={onLeave}
    />
  );
}

function Opened(props: {
  detail: Detail;
  choosing: boolean;
  typing: boolean;
  colleague: string | null;
  onLeave: () => void;
}) {
  const { detail, typing, onLeave } = props;
  const t = useTexts();
  const may = useMay();
  const sender = useSend(detail.id);
  useMarkRead(detail);
  const [asked, setAsked] = useState<string | null>(null);
  const [evidenceShown, setEvidenceShown] = useState(false);
  const [fixing, setFixing] = useState<string | null>(null);
  const explained =
    detail.messages.find(({ message_id }) => message_id === asked) ??
    detail.messages.findLast(({ receipt_id, role }) => receipt_id && role === 'assistant');
  return (
    <>
      <section aria-label={t.inbox.conversation} className="flex min-w-0 flex-1 flex-col">
        <ConversationHeader
          detail={detail}
          choosing={props.choosing}
          onLeave={onLeave}
          onEvidence={() => setEvidenceShown(!evidenceShown)}
        />
        {detail.block ? (
          <Suspense>
            <BlockedNote block={detail.block} />
          </Suspense>
        ) : null}
        <MessageList
          detail={detail}
          pending={sender.pending}
          typing={typing}
          colleague={props.colleague}
          explained={explained?.message_id}
          onSendAgain={sender.again}
          onWhy={(messageId) => {
            setAsked(messageId);
            setEvidenceShown(true);
          }}
          onFix={setFixing}
        />
        {detail.draft ? <DraftCard key={detail.draft.id} id={detail.id} draft={detail.draft} /> : null}
        {detail.last_outcome === 'escalated' && may('chat.manage') ? (
          <Suspense>
            <WaitingRuns key={detail.last_seq} id={detail.id} />
          </Suspense>
        ) : null}
        <Composer detail={detail} onSend={sender.send} />
      </section>
      <Evidence
        detail={detail}
        message={explained}
        asked={asked !== null}
        onAsk={() => setAsked(explained?.message_id ?? null)}
        shown={evidenceShown}
        onHide={() => setEvidenceShown(false)}
        onFix={setFixing}
      />
      {fixing ? (
        <Suspense>
          <FixAnswer detail={detail} messageId={fixing} onClose={() => setFixing(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
