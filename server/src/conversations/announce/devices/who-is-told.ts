import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { PushChoices } from '@askbob/contract/endpoints/push.ts';
import { nextOpening } from '../../../answering/facts/office-hours.ts';
import { localTime, minutesOf } from '../../../answering/facts/opening-times.ts';
import type { Device } from '../../../logins/devices/find-devices.ts';
import type { News } from '../../../platform/jobs/enqueue.ts';
import type { ConversationRow } from '../../sessions/open-session.ts';

/**
 * Which devices are told something of a conversation now. Who begins to wait is told to the person it is assigned to, if
 * that one has a device that may ring, else to everybody; a message, to whoever holds the conversation. Pure.
 * @param now milliseconds
 */
export function whoIsTold(
  devices: readonly Device[],
  about: News,
  row: Pick<ConversationRow, 'status' | 'assignee_id'>,
  settings: Settings,
  now: number,
): Device[] {
  const willing = devices.filter(
    ({ choices }) => wants(choices, about, row) && !isQuiet(choices, settings, now),
  );
  const own = willing.filter(({ userId }) => userId === row.assignee_id);
  if (about === 'message' && row.status === 'with_staff') return own;
  if (about === 'unanswered') return willing.filter((device) => !own.includes(device));
  if (about === 'still_waiting') {
    const others = willing.filter((device) => !own.includes(device));
    return others.length > 0 ? others : willing;
  }
  return own.length > 0 ? own : willing;
}

function wants(
  { waiting, held, drafts }: PushChoices,
  about: News,
  { status }: Pick<ConversationRow, 'status'>,
): boolean {
  if (about === 'draft') return drafts;
  return about === 'message' && status === 'with_staff' ? held : waiting;
}

/** Whether a device is to keep still at this time, by the clock of the business. */
export function isQuiet({ quiet, office_hours }: PushChoices, settings: Settings, now: number): boolean {
  if (office_hours && nextOpening(settings, now, 'en') !== null) return true;
  if (!quiet || quiet.from === quiet.to) return false;
  const { minute } = localTime(now, settings.time_zone);
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
