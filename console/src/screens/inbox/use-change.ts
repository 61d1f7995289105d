import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Detail, mergeRow } from './use-conversation.ts';

type Act = 'takeOverConversation' | 'releaseConversation' | 'closeConversation' | 'reopenConversation';

/** Changes of who speaks and whether a conversation is open; takeover shows before the server has answered. */
export function useChange(detail: Detail) {
  const t = useTexts();
  const { user } = useSession();
  const { id } = detail;
  const act = useMutation({
    mutationFn: (name: Act): Promise<ConversationRow> => call(name, { params: { id } }),
    onMutate: (name) => {
      if (name !== 'takeOverConversation') return;
      mergeRow({ ...rowOf(detail), status: 'with_staff', assignee: { id: user.id, name: user.name } });
    },
    onSuccess: mergeRow,
    onError: (error) => {
      toast.failed(error);
      void refresh('getConversation');
    },
  });
  const assign = useMutation({
    mutationFn: (userId: string | null) =>
      call('assignConversation', { params: { id }, body: { user_id: userId } }),
    onSuccess: mergeRow,
    onError: toast.failed,
  });
  return {
    busy: act.isPending,
    takeOver: () => act.mutate('takeOverConversation'),
    release: () => act.mutate('releaseConversation'),
    reopen: () => act.mutate('reopenConversation'),
    close: () =>
      act.mutate('closeConversation', {
        onSuccess: () => toast.done(t.inbox.undoClose, () => act.mutate('reopenConversation')),
      }),
    assign: (userId: string | null) => assign.mutate(userId),
  };
}

/** The row of the list within a conversation. */
export function rowOf({
  messages,
  notes,
  draft,
  context,
  escalation,
  block,
  page,
  device,
  ...row
}: Detail): ConversationRow {
  return row;
}
