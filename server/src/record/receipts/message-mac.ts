import { macOf, type RecordKey } from '../seal/record-key.ts';

/** What of a message its receipt vouches for. */
export interface Vouched {
  business_id: string;
  conversation_id: string;
  id: string;
  seq: number;
  role: string;
  text: string;
  outcome: string | null;
  /** Parsed; null for none. */
  citations: unknown;
  suggestions: unknown;
  /** Milliseconds since 1970. */
  created_at: number;
}

/** The MAC of a message as its receipt holds it: keyed, so that an erased text cannot be guessed from it. */
export function messageMac(key: RecordKey, message: Vouched): string {
  const { business_id, conversation_id, id, seq, role, text, outcome, citations, suggestions, created_at } =
    message;
  return macOf(key, 'message', [
    business_id,
    conversation_id,
    id,
    seq,
    role,
    text,
    outcome,
    citations,
    suggestions,
    created_at,
  ]);
}
