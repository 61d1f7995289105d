import type { ChannelName } from '@askbob/contract/channels.ts';
import type {
  ConversationRow,
  KnownSession,
  OpenedSession,
  SessionClaim,
} from '../conversations/sessions/open-session.ts';
import type { BusinessRead, BusinessTx, ReadForChange } from '../platform/db/store.ts';

/** What of a conversation a channel needs to know to deliver in it. */
export type Addressed = Pick<ConversationRow, 'id' | 'channel'>;

/**
 * One way by which conversations come in. What is different about it is said here and nowhere else: the rest of the
 * server asks a conversation's channel, and never which one it is.
 */
export interface Channel {
  readonly name: ChannelName;
  /** How messages come in. */
  readonly receive: {
    /** The conversation that a session id opens by itself, before anything is held; null for none. */
    named(read: BusinessRead, sessionId: string): Promise<string | null>;
    /** Whose conversation a message goes on with. Throws ApiError. */
    recognise(read: ReadForChange, claim: SessionClaim): Promise<KnownSession>;
    /** The conversation that a message goes on with, or begins. @param now milliseconds */
    open(tx: BusinessTx, now: number, claim: SessionClaim, known: KnownSession): Promise<OpenedSession>;
  };
  /** Sees to it that what a person wrote reaches a visitor who does not look. @param now milliseconds */
  deliver(tx: BusinessTx, now: number, conversation: Addressed, seq: number): Promise<void>;
  /** Sees to it that an answer of the assistant reaches who wrote on this channel and doesn't wait for it. @param now milliseconds */
  answered(tx: BusinessTx, now: number, conversation: Addressed, seq: number): Promise<void>;
  readonly limits: {
    /** Its messages count against their visitor's limit; on the others a login or an address bears it. */
    readonly countsByVisitor: boolean;
    /** Where the visitor's token is kept: by the browser, out of a script's reach, or by the client itself. */
    readonly tokenIn: 'cookie' | 'client';
    /** What becomes of forms: shown to be filled in, left out of what is answered, or nothing that has one is answered. */
    readonly forms: 'shown' | 'left_out' | 'never';
    /** Whoever writes to a conversation that is closed goes on with it; on the others he is told that it is. */
    readonly reopens: boolean;
  };
}
