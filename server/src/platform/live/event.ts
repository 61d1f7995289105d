/** What happened, by ids only; who may see what is read from the store. */
export type LiveEvent =
  | { kind: 'message'; conversation_id: string; seq: number }
  | { kind: 'conversation'; conversation_id: string }
  /** Somebody gave a conversation of one user's to another, or took it; null is nobody. */
  | {
      kind: 'handed';
      conversation_id: string;
      from: string | null;
      to: string | null;
      by: { id: string; name: string };
    }
  /** One person on staff has read more of it. */
  | { kind: 'read'; conversation_id: string; user_id: string }
  | { kind: 'note'; conversation_id: string; number: number }
  | { kind: 'typing'; conversation_id: string; by: 'visitor' | 'staff' | 'assistant'; name: string }
  | { kind: 'presence'; user_id: string; online: boolean; node: string }
  | { kind: 'release'; release_id: string }
  /** A publish went on: steps done, of so many; with none left it is over, however it ended. */
  | { kind: 'publishing'; done: number; all: number }
  /** Somebody wants the publish that is under way to stop. */
  | { kind: 'stop_publishing' }
  /** A run of a source went on, or ended; with the page it has just read, if it has. */
  | { kind: 'source'; source_id: string; run_id: string; page_id: string | null }
  /** A job was written, due at this time in milliseconds. */
  | { kind: 'job'; run_at: number }
  /** The business vouches for the visitor of a conversation, and tokens of before have ended. */
  | { kind: 'identified'; conversation_id: string }
  /** A person's rights, or with null those of all people of the business, may have ended: streams ask anew. */
  | { kind: 'rights'; user_id: string | null }
  | { kind: 'settings' };
