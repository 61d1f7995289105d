import type { ConversationRow, changeConversations } from '@askbob/contract/endpoints/conversations.ts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { toast } from '../../ui/toast.tsx';
import { mergeRow } from '../inbox/use-conversation.ts';

export type ManyChange = z.input<typeof changeConversations.body>['change'];
export type NotDone = z.infer<typeof changeConversations.reply>['not_done'];

/** As many as one request takes. */
const atOnce = 200;

/**
 * Does something to many conversations and says what became of it; what was not done is for `onNotDone` to show.
 * @param hold told whether it is under way, so that what is chosen stays as it was sent
 */
export function useChangeMany(onNotDone: (left: NotDone) => void, hold?: (held: boolean) => void) {
  const t = useTexts();
  const many = useMutation({
    mutationFn: async (input: { rows: readonly ConversationRow[]; change: ManyChange }) => {
      const ids = input.rows.map(({ id }) => id);
      const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
        ids.slice(at * atOnce, (at + 1) * atOnce),
      );
      const replies = [];
      for (const part of parts) {
        replies.push(await call('changeConversations', { body: { ids: part, change: input.change } }));
      }
      return {
        done: replies.flatMap(({ done }) => done),
        notDone: replies.flatMap(({ not_done }) => not_done),
      };
    },
    onMutate: () => hold?.(true),
    onSuccess: ({ done, notDone }, { change }) => {
      for (const row of done) mergeRow(row);
      void refresh('listConversations');
      onNotDone(notDone);
      if (done.length === 0) return;
      const back = opposite(change);
      const text = t.sorting.done[nameOf(change)](done.length);
      if (back) toast.done(text, () => many.mutate({ rows: done, change: back }));
      else toast.say(text);
    },
    onError: toast.failed,
    onSettled: () => hold?.(false),
  });
  return many;
}

function nameOf(change: ManyChange) {
  return change.action === 'snooze' && change.until === null ? 'wake' : change.action;
}

/** What takes a change back. */
function opposite(change: ManyChange): ManyChange | null {
  if (change.action === 'close') return { action: 'reopen' };
  if (change.action === 'snooze' && change.until !== null) return { action: 'snooze', until: null };
  return null;
}
