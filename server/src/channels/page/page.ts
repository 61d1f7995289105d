import { mailWhenMissed } from '../../conversations/announce/mail-when-missed.ts';
import { openSession, recognise } from '../../conversations/sessions/open-session.ts';
import { conversationOfHandle } from '../../conversations/sessions/session-handles.ts';
import type { Channel } from '../channel.ts';

/** Path 1: visitors on the server's own pages, whose browser keeps their token. */
export const page: Channel = {
  name: 'page',
  receive: { named: conversationOfHandle, recognise, open: openSession },
  deliver: mailWhenMissed,
  // It stands in the reply to the request.
  answered: async () => {},
  limits: { countsByVisitor: true, tokenIn: 'cookie', forms: 'shown', reopens: false },
};
