import type { Attachment, ChatReply } from '@askbob/contract/endpoints/chat.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ClientMessage } from '../messages/client-message.ts';
import type { ConversationRow, SessionClaim } from '../sessions/open-session.ts';

/** One message of a visitor, whichever path it came on. */
export interface Turn {
  business: Profile;
  message: string;
  /** Files that go with it, which the visitor brought before. */
  attachments: readonly string[];
  client: ClientMessage | null;
  /** The document of a suggestion that was pressed. */
  suggestion: string | null;
  /** The language of the page or else of the browser, as its tag comes first. */
  locale: string | null;
  /** Who comes with what. */
  session: SessionClaim;
  /** The assistant keeps silent: a person is to answer. */
  leftToPeople?: boolean;
  /** Keeps what has to be there together with the message or not at all; returns the files that came with it. */
  keep?(tx: BusinessTx, conversation: ConversationRow, messageId: string): Promise<Attachment[]>;
}

/** Where a message was stored; a new visitor is given his token with it. */
export type Accepted = Pick<
  ChatReply,
  'session_id' | 'conversation_id' | 'message_id' | 'seq' | 'visitor_token'
>;

/** Told while a reply is made; streams are written from it. */
export interface Watcher {
  accepted(ids: Accepted): void;
  sentence(text: string): void;
}

/** Tells a watching stream what was stored: the message's numbers, then checked text sentence by sentence. */
export function tellReply(reply: ChatReply, watcher: Watcher | null): void {
  if (!watcher) return;
  const { session_id, conversation_id, visitor_token } = reply;
  const seq = reply.reply === null ? reply.seq : reply.seq - 1;
  watcher.accepted({ session_id, conversation_id, message_id: reply.in_reply_to, seq, visitor_token });
  tellText(reply.reply ?? '', watcher);
}

/** Tells a watching stream a text that is ready, sentence by sentence. */
export function tellText(text: string, watcher: Watcher | null): void {
  for (const sentence of text.split(/(?<=[.!?]\s)(?!\[)/)) if (sentence !== '') watcher?.sentence(sentence);
}
