import { isPictureUrl } from '@askbob/contract/fields.ts';
import { standardReply } from '../answering/deciding/small-talk-replies.ts';
import { type OfficeState, officeState } from '../answering/facts/office-hours.ts';
import type { Profile } from '../businesses/profile.ts';
import type { WidgetCaller } from '../kernel/caller.ts';
import { notFound } from '../kernel/errors.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import type { Services } from './services.ts';

/** A key's last use is written at most this often. */
const TOUCH_MS = 60_000;

/** How the widget looks and greets; notes that it called in from this site. Throws 404. */
export async function configFor(services: Services, caller: WidgetCaller, db: BusinessDb) {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  await noteUse(services, caller, db);
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
      position: widget.position,
      theme: widget.theme,
      launcher_label: widget.launcher_label,
    },
    locale: settings.language,
    suggestions: widget.suggestions,
    office: office(name, settings, now()),
    identity_required: settings.identity_required,
    mail: mail.ready,
  };
}

/** Whether people are there, and if not, when, as a sentence. */
function office(business: string, settings: Profile['settings'], now: number): OfficeState {
  const { open, text: when } = officeState(settings, now);
  return { open, text: when && standardReply('back_at', settings.language, { business, when }) };
}

async function noteUse(services: Services, caller: WidgetCaller, db: BusinessDb): Promise<void> {
  const now = services.now();
  const key = await db.read(({ q }) =>
    q
      .selectFrom('widget_keys')
      .select(['last_used_at', 'last_origin'])
      .where('id', '=', caller.keyId)
      .executeTakeFirst(),
  );
  const fresh = key?.last_origin === caller.origin && now - (key?.last_used_at ?? 0) < TOUCH_MS;
  if (fresh) return;
  await db.transaction(({ q }) =>
    q
      .updateTable('widget_keys')
      .set({ last_used_at: now, last_origin: caller.origin })
      .where('id', '=', caller.keyId)
      .execute(),
  );
}
