import { type MemberRole, permissionsOf } from '@askbob/contract/permissions.ts';
import { readMailChoices } from '../../businesses/mail-choices.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { Services } from '../../conversations/services.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { type Part, writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { sendOnce } from '../../platform/mail/send-once.ts';
import { unsubscribeLink } from '../../platform/mail/unsubscribe-link.ts';
import { knownCode } from '../../text/languages/languages.ts';
import { figureRows } from './figure-rows.ts';
import { readWeek, type Week } from './read-week.ts';

/** Mails a person how the week before a Monday went, and what to do next. Throws when it was not sent. */
export async function mailWeekly(services: Services, job: Work<'mail_weekly'>): Promise<Outcome> {
  const { user_id, monday } = job.payload;
  const business = await services.profiles.find(job.businessId);
  if (business?.status !== 'active') return { kind: 'done' };
  const reader = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .select(['email', 'name', 'role'])
      .where('id', '=', user_id)
      .where('business_id', '=', job.businessId)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  );
  const db = services.store.forBusiness(job.businessId);
  const choices = await db.read((read) => readMailChoices(read, user_id));
  if (!reader || !choices.weekly) return { kind: 'done' };
  const unsubscribe = unsubscribeLink(services, { businessId: business.id, kind: 'weekly', who: user_id });
  const { language } = business.settings;
  const words = mailWords(language);
  const parts: Part[] = [
    { kind: 'text', text: words.hello.replace('{name}', () => reader.name) },
    ...weekParts(services, business, await readWeek(services, business, monday), mayEdit(reader.role)),
    { kind: 'small', text: words.whyWeekly },
    { kind: 'link', label: words.unsubscribe, url: unsubscribe },
  ];
  return sendOnce(services, job, {
    to: reader.email,
    subject: words.weekly.replace('{business}', () => inSubject(business.name)),
    ...writeLetter(knownCode(language), parts),
    unsubscribe,
  });
}

/** Whether a role may write what is missing. */
function mayEdit(role: string): boolean {
  return permissionsOf[role as MemberRole].includes('knowledge.edit');
}

/** The figures, and what to do next for who may do it. */
function weekParts(services: Services, business: Profile, week: Week, edits: boolean): Part[] {
  const { name, settings } = business;
  const words = mailWords(settings.language);
  const link = (path: string): string => `${services.publicUrl()}/portal${path}`;
  const dates = new Intl.DateTimeFormat(knownCode(settings.language), {
    dateStyle: 'long',
    timeZone: week.timeZone,
  });
  const intro = words.weeklyHere
    .replace('{business}', () => name)
    .replace('{from}', () => dates.format(week.last.from))
    // It ends where Monday begins.
    .replace('{to}', () => dates.format(week.last.to - 1));
  return [
    { kind: 'text', text: intro },
    { kind: 'facts', rows: figureRows(settings.language, week) },
    ...(week.now.counts.messages === 0 ? [{ kind: 'text' as const, text: words.quietWeek }] : []),
    { kind: 'heading', text: words.next },
    ...nextParts(words, week, edits, link),
    { kind: 'button', label: words.seeFigures, url: link('/figures?period=week') },
  ];
}

function nextParts(
  words: ReturnType<typeof mailWords>,
  { waiting, unanswered, due }: Week,
  edits: boolean,
  link: (path: string) => string,
): Part[] {
  const parts: Part[] = [];
  if (waiting > 0) {
    parts.push({ kind: 'text', text: `${words.waitingNow}: ${waiting}` });
    parts.push({ kind: 'link', label: words.open, url: link('/inbox') });
  }
  if (unanswered.length > 0) {
    parts.push({ kind: 'list', title: words.unanswered, items: unanswered });
    if (edits) parts.push({ kind: 'link', label: words.answerThem, url: link('/knowledge/gaps') });
  }
  if (edits && due.length > 0) {
    parts.push({ kind: 'list', title: words.due, items: due });
    parts.push({ kind: 'link', label: words.openList, url: link('/knowledge?check=due') });
  }
  return parts.length > 0 ? parts : [{ kind: 'text', text: words.nothingNext }];
}
