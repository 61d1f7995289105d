import type { Services as Below } from '../conversations/services.ts';
import type { InboxWatch } from './mailbox/state.ts';
import type { MailReader } from './reading/mail-reader.ts';

/** What the mail room adds to what may be reached. */
export interface Services extends Below {
  mailReader: MailReader;
  /** What this node knows of the mailbox it may listen to. */
  inbox: InboxWatch;
}
