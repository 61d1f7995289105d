import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FixChoice } from './fix-choice.tsx';
import { FixOutcome } from './fix-outcome.tsx';
import { ProposeFix } from './propose-fix.tsx';
import type { Detail } from './use-conversation.ts';

/** From a message to the answer it should have had: choose, mend, try, publish; who may not mend proposes. */
export function FixAnswer(props: { detail: Detail; messageId: string; onClose: () => void }) {
  const t = useTexts();
  const mends = useMay()('knowledge.edit');
  const { question, previous, cited } = askedAt(props.detail, props.messageId);
  const [saved, setSaved] = useState(false);
  return (
    <Dialog
      wide
      open
      onOpenChange={props.onClose}
      title={mends ? t.fix.title : t.fix.proposeTitle}
      description={mends ? t.fix.lead : t.fix.proposeLead}
    >
      <p className="mb-4">
        <span className="block text-2 font-medium">{t.fix.asked}</span>
        <span className="mt-1 inline-block rounded-panel rounded-bl-[4px] border border-border px-3.5 py-2 whitespace-pre-wrap">
          {question}
        </span>
      </p>
      {!mends ? (
        <ProposeFix
          conversationId={props.detail.id}
          question={question}
          cited={cited}
          onClose={props.onClose}
        />
      ) : saved ? (
        <FixOutcome question={question} previous={previous} onClose={props.onClose} />
      ) : (
        <FixChoice question={question} previous={previous} cited={cited} onSaved={() => setSaved(true)} />
      )}
    </Dialog>
  );
}

/** What the visitor had asked at a message, what they had asked before, and what Bob had cited. */
function askedAt({ messages }: Detail, messageId: string) {
  const at = messages.findIndex(({ message_id }) => message_id === messageId);
  const upTo = messages.slice(0, at + 1);
  const mine = upTo.filter(({ role }) => role === 'visitor').map(({ text }) => text);
  const reply = messages[at]?.role === 'visitor' ? messages[at + 1] : messages[at];
  return {
    question: mine.at(-1) ?? '',
    previous: mine.slice(0, -1).slice(-2),
    cited: reply?.citations?.[0]?.document_id ?? null,
  };
}
