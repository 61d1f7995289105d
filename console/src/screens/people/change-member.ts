import type { MemberRole } from '@askbob/contract/permissions.ts';
import { call } from '../../api/call.ts';
import { queryClient, refresh } from '../../api/query.ts';
import { toast } from '../../ui/toast.tsx';
import type { Member } from './person-row.tsx';

type Change = { role: MemberRole } | { status: 'active' | 'disabled' };

/** Shows the change at once and takes it back, saying why, when the server refuses; true when it stands. */
export async function changeMember(member: Member, change: Change): Promise<boolean> {
  showInList(member.id, change);
  try {
    await call('updateMember', { params: { id: member.id }, body: change });
    return true;
  } catch (error) {
    toast.failed(error);
    return false;
  } finally {
    await refresh('listMembers');
  }
}

/** Removes a person; says what went wrong and throws it on when the server refuses. */
export async function removeMember(id: string): Promise<void> {
  try {
    await call('deleteMember', { params: { id } });
    await refresh('listMembers', 'setupState');
  } catch (error) {
    toast.failed(error);
    throw error;
  }
}

function showInList(id: string, change: Change): void {
  queryClient.setQueriesData<{ items: Member[] }>({ queryKey: ['listMembers'] }, (page) =>
    page
      ? { ...page, items: page.items.map((item) => (item.id === id ? { ...item, ...change } : item)) }
      : page,
  );
}
