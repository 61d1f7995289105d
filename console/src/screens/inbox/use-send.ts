import { useState } from 'react';
import { call } from '../../api/call.ts';
import { toast } from '../../ui/toast.tsx';
import { mergeIn } from './use-conversation.ts';

export interface Pending {
  /** Sent along, so that a second try of the same message is not written twice. */
  clientId: string;
  text: string;
  failed: boolean;
}

/** Sends messages to the visitor; each shows at once and stays, marked, when it could not be sent. */
export function useSend(id: string) {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const post = async (message: Pending) => {
    setPending((before) => [
      ...before.filter(({ clientId }) => clientId !== message.clientId),
      { ...message, failed: false },
    ]);
    try {
      const body = { text: message.text, client_message_id: message.clientId };
      mergeIn(id, await call('postStaffMessage', { params: { id }, body }));
      setPending((before) => before.filter(({ clientId }) => clientId !== message.clientId));
    } catch (error) {
      setPending((before) =>
        before.map((other) => (other.clientId === message.clientId ? { ...other, failed: true } : other)),
      );
      toast.failed(error);
    }
  };
  return {
    pending,
    send: (text: string) => void post({ clientId: crypto.randomUUID(), text, failed: false }),
    again: (message: Pending) => void post(message),
  };
}
