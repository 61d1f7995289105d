import type { changeConversations as spec } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type InboxRow, readInboxRow } from '../inbox/inbox-row.ts';
import type { Services } from '../services.ts';
import { assign, close, reopen } from './change-conversation.ts';
import { labelConversation } from './label-conversation.ts';
import { snooze } from './snooze.ts';

type Input = z.output<typeof spec.body>;

/** Changes many conversations, each by itself as a person would one after the other; says what could not be done and why. */
export async function changeMany(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  { ids, change }: Input,
): Promise<z.infer<typeof spec.reply>> {
  const done: InboxRow[] = [];
  const not_done: { id: string; code: string; detail: string }[] = [];
  for (const id of new Set(ids)) {
    try {
      done.push(await changeOne(services, caller, db, id, change));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      not_done.push({ id, code: error.code, detail: error.message });
    }
  }
  return { done, not_done };
}

async function changeOne(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  change: Input['change'],
): Promise<InboxRow> {
  switch (change.action) {
    case 'close':
      await requireOther(db, id, 'closed');
      return close(services, caller, db, id);
    case 'reopen':
      return reopen(services, caller, db, id);
    case 'assign':
      await requireOther(db, id, 'closed');
      return assign(services, caller, db, id, change.user_id);
    case 'label':
      return labelConversation(services, caller, db, id, change);
    case 'snooze':
      return snooze(services, caller, db, id, change.until);
  }
}

/** Who chose many at once may not have seen that somebody closed one of them meanwhile. */
async function requireOther(db: BusinessDb, id: string, status: InboxRow['status']): Promise<void> {
  const row = await db.read((read) => readInboxRow(read, id));
  if (row.status === status)
    throw new ApiError('conversation_closed', 'This conversation is closed already.');
}
