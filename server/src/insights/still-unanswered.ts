import type { Profile } from '../businesses/profile.ts';
import type { Services } from '../conversations/services.ts';
import { askAs } from '../knowledge/drafts/ask.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import type { Span } from './period.ts';
import { topUnanswered } from './top-questions.ts';

/** Finds what was asked in a span and what is published now does not answer. */
export async function stillUnanswered(services: Services, { id, active_release_id }: Profile) {
  const [ask, release] = await Promise.all([
    askAs(services, id),
    active_release_id ? services.releases.get(id, active_release_id) : null,
  ]);
  const isAnswered = (message: string): boolean =>
    ask(release, { message, previous: [] }).outcome === 'answered';
  return (read: BusinessRead, span: Span) => topUnanswered(read, span, isAnswered);
}
