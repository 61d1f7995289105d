import { Ban } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckList } from '../../ui/choice.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { addressOf } from '../inbox/address-of.ts';
import type { Detail } from '../inbox/use-conversation.ts';
import { visitorName } from '../inbox/visitor-name.ts';
import { ReasonField } from './reason-field.tsx';
import { useBlock } from './use-block.ts';

type What = 'visitor' | 'email';

/** Blocks who a conversation is with: says what becomes of it, and which of his ways to write are meant. */
export function BlockDialog({ detail, onClose }: { detail: Detail; onClose: () => void }) {
  const t = useTexts();
  const email = addressOf(detail);
  const name = visitorName(detail.visitor, t);
  const [what, setWhat] = useState<What[]>(email === null ? ['visitor'] : ['visitor', 'email']);
  const [reason, setReason] = useState('');
  const { block } = useBlock();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      reason,
      ...(what.includes('visitor') && { visitor_id: detail.visitor.id }),
      ...(what.includes('email') && email !== null && { email }),
    };
    block.mutate({ name, body }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.senders.blockTitle(name)}
      description={t.senders.blockText}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        {email === null ? null : (
          <CheckList<What>
            legend={t.senders.blockWho}
            values={what}
            onChange={setWhat}
            options={[
              { value: 'visitor', label: t.senders.blockVisitor },
              { value: 'email', label: t.senders.blockEmail(email) },
            ]}
          />
        )}
        <ReasonField value={reason} onChange={setReason} />
        <ProblemNote error={block.error} />
        <Actions>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" look="danger" icon={Ban} busy={block.isPending} disabled={what.length === 0}>
            {t.senders.block}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
