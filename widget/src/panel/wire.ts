/** A source under a reply, as the server sends it. */
export type Citation = {
  n: number;
  title: string;
  url: string | null;
  quote: string;
};

/** What the visitor may have meant, with the words of the passage where they are likely to be wanted. */
export type Suggestion = { document_id?: string; question: string; quote?: string | null };

/** A file of a message. */
export type Attachment = { id: string; name: string; size: number; type: string };

/** One row of the visitor's history. */
export type Message = {
  message_id: string;
  seq: number;
  role: 'visitor' | 'assistant' | 'staff' | 'system';
  text: string;
  outcome?: string | null;
  citations?: Citation[] | null;
  suggestions?: Suggestion[] | null;
  attachments?: Attachment[] | null;
  /** What a part of its own draws. */
  form?: object | null;
  author?: string | null;
  rating?: 'up' | 'down';
  created_at: string;
};

/** The first event of a streamed reply: where the message is stored, and what the conversation goes on with. */
export type Accepted = {
  session_id: string;
  conversation_id: string;
  message_id: string;
  seq: number;
  /** For a visitor who had none. */
  visitor_token: string | null;
};

/** The last event of a streamed reply. */
export type ChatReply = Accepted & {
  in_reply_to?: string | null;
  reply: string | null;
  outcome: string;
  handled_by: 'assistant' | 'staff';
  citations: Citation[];
  suggestions: Suggestion[];
  form?: object | null;
};

export type Speaker = { handled_by: 'assistant' | 'staff'; name?: string | null };

/** A refusal by the server, with its problem code and how long to wait in milliseconds. */
export type Refusal = { status: number; code: string; wait: number };

/** Whether it was the server that said no, and not the network. */
export function isRefusal(error: unknown): error is Refusal {
  return (error as Refusal | null)?.wait !== undefined;
}
