/** What this node knows of the mailbox of MAIL_INBOX_URL. */
export type InboxState =
  /** There is none, or another node listens. */
  | { kind: 'off' | 'waiting' | 'connecting' }
  | { kind: 'listening'; since: number }
  | { kind: 'failing'; reason: string };

/** Holds the state, for health to say. */
export interface InboxWatch {
  state: InboxState;
}
