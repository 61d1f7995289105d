import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { addressOf } from '../inbox/address-of.ts';
import type { Detail } from '../inbox/use-conversation.ts';

/** Mails the visitor what was said: to the address that is known, or to one he names. */
export function TranscriptDialog({ detail, onClose }: { detail: Detail; onClose: () => void }) {
  const t = useTexts();
  const [to, setTo] = useState(addressOf(detail) ?? '');
  const send = useMutation({
    mutationFn: () => call('mailTranscript', { params: { id: detail.id }, body: { to: to.trim() } }),
    onSuccess: async (sent) => {
      toast.say(t.senders.transcriptQueued(sent.to));
      onClose();
      await refresh('getConversation');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.senders.transcriptTitle}
      description={t.senders.transcriptText}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField
          label={t.senders.transcriptTo}
          type="email"
          required
          maxLength={254}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <ProblemNote error={send.error} />
        <Actions>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" look="primary" icon={Send} busy={send.isPending} disabled={to.trim() === ''}>
            {t.senders.transcriptSend}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
