/** A source under a reply, as the server sends it. */
export type Citation = {
  n: number;
  title: string;
  url: string | null;
  quote: string;
};

/** One row of the visitor's history; `suggestions` and `in_reply_to` come with a live reply. */
export type Message = {
  message_id: string;
  seq: number;
  role: 'visitor' | 'assistant' | 'staff' | 'system';
  text: string;
  outcome?: string | null;
  citations?: Citation[] | null;
  suggestions?: { question: string }[] | null;
  author?: string | null;
  rating?: 'up' | 'down';
  in_reply_to?: string | null;
  created_at: string;
};

/** The last event of a streamed reply. */
export type ChatReply = {
  session_id: string;
  message_id: string;
  seq: number;
  in_reply_to?: string | null;
  reply: string | null;
  outcome: string;
  handled_by: 'assistant' | 'staff';
  citations: Citation[];
  suggestions: { question: string }[];
  visitor_token: string | null;
};

export type Speaker = { handled_by: 'assistant' | 'staff'; name?: string | null };

/** A refusal by the server, with its problem code and how long to wait in milliseconds. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly wait: number;
  constructor(status: number, code: string, wait: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.wait = wait;
  }
}
