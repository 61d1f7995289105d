import { type OwnMailKind, ownMailKinds } from '@askbob/contract/mail-kinds.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessRead, BusinessTx } from '../platform/db/store.ts';

/** What a person is told who never chose: the weekly mail is for those who ask for it. */
const usual: Record<OwnMailKind, boolean> = { weekly: false, review: true, approval: true };

export type MailChoices = Record<OwnMailKind, boolean>;

/** The caller's own id, where he is one of a business's people. Throws 403 for the platform's. */
export function ownReader(caller: LoginCaller): string {
  if (caller.businessId !== null && caller.actingAdmin === null) return caller.userId;
  throw new ApiError('forbidden', 'These mails go to the people of a business, who choose them themselves.');
}

/** Which mails a person is sent. */
export async function readMailChoices({ q }: BusinessRead, userId: string): Promise<MailChoices> {
  const rows = await q
    .selectFrom('mail_choices')
    .select(['kind', 'wanted'])
    .where('user_id', '=', userId)
    .execute();
  const of = (kind: OwnMailKind): boolean => {
    const row = rows.find((each) => each.kind === kind);
    return row === undefined ? usual[kind] : row.wanted === 1;
  };
  return { weekly: of('weekly'), review: of('review'), approval: of('approval') };
}

/** Keeps what a person chose; what stays as it is keeps its time. @param now milliseconds */
export async function keepMailChoices(
  tx: BusinessTx,
  now: number,
  userId: string,
  change: { [K in OwnMailKind]?: boolean | undefined },
): Promise<MailChoices> {
  const before = await readMailChoices(tx, userId);
  const isChange = (kind: OwnMailKind): boolean =>
    change[kind] !== undefined && change[kind] !== before[kind];
  for (const kind of ownMailKinds.filter(isChange)) {
    const wanted = change[kind] ? 1 : 0;
    await tx.q
      .insertInto('mail_choices')
      .values({ user_id: userId, kind, wanted, updated_at: now })
      .onConflict((conflict) =>
        conflict.columns(['business_id', 'user_id', 'kind']).doUpdateSet({ wanted, updated_at: now }),
      )
      .execute();
  }
  return readMailChoices(tx, userId);
}
