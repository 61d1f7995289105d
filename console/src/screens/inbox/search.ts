import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';

export const statuses: readonly ConversationRow['status'][] = ['waiting', 'with_staff', 'open', 'closed'];

/** What the inbox's address says: the open conversation and the filter. */
export interface InboxSearch {
  c?: string | undefined;
  status?: ConversationRow['status'] | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
  label?: string | undefined;
  /** Only those that are put off. */
  snoozed?: 'true' | undefined;
  /** Only those of blocked senders. */
  blocked?: 'true' | undefined;
}

/** The inbox's part of an address; what it does not know is left out. */
export function inboxSearch(search: Record<string, unknown>): InboxSearch {
  const text = (name: keyof InboxSearch) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  const status = statuses.find((known) => known === search.status);
  return {
    ...text('c'),
    ...text('assignee'),
    ...text('q'),
    ...text('label'),
    ...(search.snoozed ? { snoozed: 'true' as const } : {}),
    ...(search.blocked ? { blocked: 'true' as const } : {}),
    ...(status ? { status } : {}),
  };
}
