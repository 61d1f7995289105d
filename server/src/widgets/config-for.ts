import { onColour, parseHex } from '@askbob/contract/colour.ts';
import { isPictureUrl } from '@askbob/contract/fields.ts';
import { standardReply } from '../answering/deciding/small-talk-replies.ts';
import { type OfficeState, officeState } from '../answering/facts/office-hours.ts';
import type { Profile } from '../businesses/profile.ts';
import type { WidgetCaller } from '../kernel/caller.ts';
import { notFound } from '../kernel/errors.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { noteUse } from './note-use.ts';
import type { Services } from './services.ts';

/** How the widget looks and greets; notes that it called in from this site. Throws 404. */
export async function configFor(services: Services, caller: WidgetCaller, db: BusinessDb) {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  // A launcher that has its settings in the file asks for none: this one has its key in an attribute.
  await noteUse(services, db, caller.keyId, { origin: caller.origin, form: 'attribute' });
  return publicConfig(services, business);
}

/** What anyone may know of a business's widget. */
export function publicConfig(
  { now, mail }: Pick<Services, 'now' | 'mail'>,
  { name, settings, persona }: Profile,
) {
  const { widget } = settings;
  return {
    business: { name },
    persona: {
      name: persona?.name ?? 'Bob',
      greeting: persona?.greeting ?? '',
      // An older version stored whatever it was sent.
      avatar_url: isPictureUrl(widget.avatar_url) ? widget.avatar_url : null,
    },
    looks: {
      accent: widget.accent,
      on_accent: onColour(parseHex(widget.accent)),
      position: widget.position,
      theme: widget.theme,
      launcher_label: widget.launcher_label,
    },
    locale: settings.language,
    suggestions: widget.suggestions,
    office: office(name, settings, now()),
    identity_required: settings.identity_required,
    page: settings.visitor_page,
    mail: mail.ready,
    contact: contactLinks(settings.facts),
    trouble: standardReply('trouble', settings.language, { business: name }),
    hand_over_asks: settings.hand_over_asks,
  };
}

/** How else to reach the business, as links. */
function contactLinks({ phone, email }: Profile['settings']['facts']): { text: string; url: string }[] {
  return [
    ...(phone ? [{ text: phone, url: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
    ...(email ? [{ text: email, url: `mailto:${encodeURI(email)}` }] : []),
  ];
}

/** Whether people are there, and if not, when, as a sentence. */
function office(business: string, settings: Profile['settings'], now: number): OfficeState {
  const { open, text: when } = officeState(settings, now);
  return { open, text: when && standardReply('back_at', settings.language, { business, when }) };
}
