import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import type { Input } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { toast } from '../../ui/toast.tsx';

/** Blocks a sender, which a toast takes back, and lets one through again. */
export function useBlock() {
  const t = useTexts();
  const settle = () =>
    refresh('getConversation', 'listConversations', 'listBlockedSenders', 'listUnassignedMail');
  const unblock = useMutation({
    mutationFn: (id: string) => call('unblockSender', { params: { id } }),
    onSuccess: () => toast.say(t.senders.unblocked),
    onError: toast.failed,
    onSettled: settle,
  });
  const block = useMutation({
    mutationFn: ({ body }: { name: string; body: Input<'blockSender'>['body'] }) =>
      call('blockSender', { body }),
    onSuccess: ({ id }, { name }) => toast.done(t.senders.blockDone(name), () => unblock.mutate(id)),
    onSettled: settle,
  });
  return { block, unblock };
}
