import type { Services } from '../services.ts';

/** Milliseconds the other nodes get to answer. */
const ANSWER_MS = 500;

/** Whether the visitor of a conversation has a stream open, on this node or another. */
export async function visitorIsHere(
  services: Pick<Services, 'store' | 'live'>,
  businessId: string,
  conversationId: string,
): Promise<boolean> {
  let here: (() => void) | null = null;
  const answered = new Promise<boolean>((resolve) => {
    here = () => resolve(true);
    setTimeout(() => resolve(false), services.store.kind === 'postgres' ? ANSWER_MS : 0);
  });
  const leave = services.live.watch(businessId, (event) => {
    if (event.kind === 'visitor_here' && event.conversation_id === conversationId) here?.();
  });
  services.store.broadcast(businessId, { kind: 'who_is_here', conversation_id: conversationId });
  return answered.finally(leave);
}
