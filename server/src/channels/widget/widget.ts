import { mailWhenMissed } from '../../conversations/announce/mail-when-missed.ts';
import { openSession, recognise } from '../../conversations/sessions/open-session.ts';
import { conversationOfHandle } from '../../conversations/sessions/session-handles.ts';
import type { Channel } from '../channel.ts';

/** Path 2: visitors on a business's site, through a widget key. */
export const widget: Channel = {
  name: 'widget',
  receive: { named: conversationOfHandle, recognise, open: openSession },
  deliver: mailWhenMissed,
  // It stands in the reply to the request.
  answered: async () => {},
  limits: { countsByVisitor: true, tokenIn: 'client', forms: 'shown', reopens: false },
};
