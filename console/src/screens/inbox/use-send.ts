import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { useMemo } from 'react';
import { call } from '../../api/call.ts';
import { keepWords, keptWords, useKeptWords, type WordsKey } from '../../session/kept-words.ts';
import { useSession } from '../../session/session.ts';
import { toast } from '../../ui/toast.tsx';
import { mergeIn } from './use-conversation.ts';

export interface Pending {
  /** Sent along, so that a second try of the same message is not written twice. */
  clientId: string;
  text: string;
  attachments: readonly Attachment[];
  failed: boolean;
}

/** Messages that a page of before was sending when it was left are as good as failed. */
const sending = new Set<string>();

/** Sends messages to the visitor; each shows at once and stays, marked, when it could not be sent, over reloads too. */
export function useSend(id: string) {
  const { user } = useSession();
  const key: WordsKey = `${user.id}/${id}/unsent`;
  const [kept] = useKeptWords(key);
  const pending = useMemo(() => parse(kept), [kept]);
  const post = async ({ clientId, text, attachments }: Pending) => {
    const others = () => parse(keptWords(key)).filter((other) => other.clientId !== clientId);
    sending.add(clientId);
    store(key, [...others(), { clientId, text, attachments, failed: false }]);
    try {
      const ids = attachments.map((file) => file.id);
      const body = { text, client_message_id: clientId, ...(ids.length > 0 ? { attachments: ids } : {}) };
      mergeIn(id, await call('postStaffMessage', { params: { id }, body }));
      store(key, others());
    } catch (error) {
      store(key, [...others(), { clientId, text, attachments, failed: true }]);
      toast.failed(error);
    } finally {
      sending.delete(clientId);
    }
  };
  return {
    pending,
    send: (text: string, attachments: readonly Attachment[] = []) =>
      void post({ clientId: crypto.randomUUID(), text, attachments, failed: false }),
    again: (message: Pending) => void post(message),
  };
}

function store(key: WordsKey, pending: readonly Pending[]): void {
  keepWords(key, pending.length > 0 ? JSON.stringify(pending) : null);
}

function parse(kept: string | null): readonly Pending[] {
  if (kept === null) return [];
  // Written by store() in this shape.
  const pending = JSON.parse(kept) as Pending[];
  return pending.map((message) => ({
    ...message,
    attachments: message.attachments ?? [],
    failed: message.failed || !sending.has(message.clientId),
  }));
}
