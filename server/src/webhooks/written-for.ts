import type { WebhookFormat } from '@askbob/contract/webhook-events.ts';
import type { Profile } from '../businesses/profile.ts';
import type { Services } from '../logins/services.ts';
import { inboxLink } from '../platform/mail/inbox-link.ts';

/** What happened, as a person reads it in a chat; what is not listed is named as programs name it. */
const WORDS: Record<'en' | 'de', { open: string; events: Record<string, string> }> = {
  en: {
    open: 'Open the conversation',
    events: {
      ping: 'This is a sample. Notices arrive here.',
      'conversation.started': 'A conversation has begun.',
      'conversation.waiting': 'A visitor is waiting for a person.',
      'conversation.taken': 'A person has taken a conversation.',
      'conversation.closed': 'A conversation was closed.',
      'message.created': 'There is a new message.',
      'contact.changed': 'A contact is known or was changed.',
      'rating.created': 'A visitor rated an answer.',
      'knowledge.published': 'Knowledge was published.',
      'knowledge.gap': 'A visitor asked something that Bob has no answer to.',
      'action.requested': 'A visitor confirmed an action.',
      'action.done': 'An action was done.',
      'action.failed': 'An action failed or was refused.',
      'plan.near': 'The plan is nearly used up (80 %).',
      'plan.reached': 'The plan is used up; people take over.',
    },
  },
  de: {
    open: 'Gespräch öffnen',
    events: {
      ping: 'Das ist ein Beispiel. Meldungen kommen hier an.',
      'conversation.started': 'Ein Gespräch hat begonnen.',
      'conversation.waiting': 'Jemand wartet auf einen Menschen.',
      'conversation.taken': 'Ein Gespräch wurde übernommen.',
      'conversation.closed': 'Ein Gespräch wurde geschlossen.',
      'message.created': 'Es gibt eine neue Nachricht.',
      'contact.changed': 'Ein Kontakt ist bekannt oder wurde geändert.',
      'rating.created': 'Jemand hat eine Antwort bewertet.',
      'knowledge.published': 'Wissen wurde veröffentlicht.',
      'knowledge.gap': 'Jemand hat etwas gefragt, worauf Bob keine Antwort hat.',
      'action.requested': 'Jemand hat eine Aktion bestätigt.',
      'action.done': 'Eine Aktion wurde ausgeführt.',
      'action.failed': 'Eine Aktion ist fehlgeschlagen oder wurde abgelehnt.',
      'plan.near': 'Der Tarif ist fast aufgebraucht (80 %).',
      'plan.reached': 'Der Tarif ist aufgebraucht; Menschen übernehmen.',
    },
  },
};

/** An event as `tell-webhooks.ts` keeps it. */
interface Kept {
  type: string;
  data: Record<string, string | number | null>;
}

/** A notice in words, with the conversation that it leads to. */
interface Notice {
  text: string;
  link: { label: string; url: string } | null;
}

/**
 * An event in the form its address takes: as it was kept, or as a notice that Slack or Microsoft Teams shows in a channel. Ids and
 * our own words alone, as in every webhook.
 */
export function writtenFor(
  services: Pick<Services, 'publicUrl'>,
  { id, name, settings }: Pick<Profile, 'id' | 'name' | 'settings'>,
  format: WebhookFormat,
  kept: string,
): string {
  if (format === 'standard') return kept;
  // Only tell-webhooks.ts writes it, from this type.
  const { type, data } = JSON.parse(kept) as Kept;
  const words = WORDS[settings.language.startsWith('de') ? 'de' : 'en'];
  const conversation = data.conversation_id;
  const action = typeof data.action === 'string' ? ` (${data.action})` : '';
  const text = `${name}: ${words.events[type] ?? type}${action}`;
  const url =
    typeof conversation === 'string'
      ? inboxLink(
          services,
          { path: '/portal', userId: null },
          { businessId: id, conversationId: conversation },
        )
      : null;
  const link = url === null ? null : { label: words.open, url };
  return JSON.stringify(format === 'slack' ? slack({ text, link }) : teams({ text, link }));
}

/** What Slack's incoming webhooks take; three signs have a meaning in its text. */
function slack({ text, link }: Notice): object {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { text: link ? `${plain} <${link.url}|${link.label}>` : plain };
}

/** What the incoming webhooks of Microsoft Teams (Workflows) take: a message with one card. Text is marked down there. */
function teams({ text, link }: Notice): object {
  const plain = text.replaceAll(/[\\`*_[\]#]/g, String.raw`\$&`);
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [{ type: 'TextBlock', text: plain, wrap: true }],
          ...(link ? { actions: [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] } : {}),
        },
      },
    ],
  };
}
