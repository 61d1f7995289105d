import { senderDomain } from '../../platform/mail/sender.ts';
import type { Services } from '../services.ts';

/** What all mails about a conversation refer to, so that mail programs show them as one thread. */
export function threadOf({ config }: Pick<Services, 'config'>, conversationId: string): string[] {
  return [`conversation-${conversationId}@${senderDomain(config)}`];
}
