import type { HistoryMessage } from '@askbob/contract/endpoints/chat.ts';

/** The messages with one more in the order of `seq`; one that is there already takes its new form. */
export function mergeMessage(messages: readonly HistoryMessage[], message: HistoryMessage): HistoryMessage[] {
  const rest = messages.filter(({ message_id }) => message_id !== message.message_id);
  const at = rest.findLastIndex(({ seq }) => seq < message.seq);
  return [...rest.slice(0, at + 1), message, ...rest.slice(at + 1)];
}
