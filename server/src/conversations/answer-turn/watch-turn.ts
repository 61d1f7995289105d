import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';

/**
 * Tells whoever writes a reply when its turn is over: staff took the conversation, closed it, or it is gone.
 * Call `stop` once the reply is written. @param turn the conversation and the fence the reply is made under
 */
export function watchTurn(
  { live }: Pick<Services, 'live'>,
  db: BusinessDb,
  turn: { conversationId: string; fence: number },
): { over: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const look = async (): Promise<void> => {
    const row = await db.read(({ q }) =>
      q.selectFrom('conversations').select('fence').where('id', '=', turn.conversationId).executeTakeFirst(),
    );
    if (row?.fence !== turn.fence) controller.abort();
  };
  // A look that fails stops nothing: the fence decides again when the reply is stored.
  const lookIfItCan = (): void => void look().catch(() => undefined);
  const stop = live.watch(db.businessId, (event) => {
    if (event.kind === 'conversation' && event.conversation_id === turn.conversationId) lookIfItCan();
  });
  // Somebody may have taken it before we watched.
  lookIfItCan();
  return { over: controller.signal, stop };
}
