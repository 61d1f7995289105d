import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import type { Detail } from './use-conversation.ts';

/** Marks a conversation as read by whoever has it open and in sight, with every message that comes. */
export function useMarkRead({ id, unread, last_seq }: Detail): void {
  const visible = useVisible();
  useEffect(() => {
    // What does not arrive now is said with the next message, or when it is opened again.
    if (visible && unread > 0)
      call('markRead', { params: { id }, body: { seq: last_seq } }).catch(() => undefined);
  }, [visible, id, unread, last_seq]);
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    const note = () => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, []);
  return visible;
}
