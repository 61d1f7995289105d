import { onOwnSite } from '@askbob/contract/channels.ts';
import { Settings, type setupState } from '@askbob/contract/endpoints/businesses.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../kernel/errors.ts';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { readSettings } from './read-settings.ts';

type SetupState = z.infer<typeof setupState.reply>;
type Step = SetupState['steps'][number];

/** The steps from a new business to Bob answering on its site, each true to what is stored. */
export async function readSetupState(db: BusinessDb): Promise<SetupState> {
  const facts = await readFacts(db);
  const steps = stepsOf(facts);
  return { steps, next: steps.find(({ done, optional }) => !done && !optional)?.id ?? null };
}

/** What setup looks at, as stored. */
interface Facts {
  settings: string;
  active_release_id: string | null;
  documents: number;
  release_number: number | null;
  keys: number;
  sites: number;
  called_from: string | null;
  widget_conversations: number;
  people: number;
  devices: number;
}

async function readFacts({ read }: BusinessDb): Promise<Facts> {
  const found = await read(({ q }) =>
    sql<Facts>`SELECT settings, active_release_id,
      (SELECT COUNT(*) FROM ${partOf('documents')} WHERE deleted_at IS NULL) AS documents,
      (SELECT number FROM ${partOf('releases')} WHERE id = b.active_release_id) AS release_number,
      (SELECT COUNT(*) FROM ${partOf('widget_keys')} WHERE revoked_at IS NULL) AS keys,
      (SELECT COUNT(*) FROM ${partOf('widget_keys')} WHERE revoked_at IS NULL
        AND allowed_origins <> '[]') AS sites,
      (SELECT last_origin FROM ${partOf('widget_keys')} WHERE revoked_at IS NULL
        AND last_used_at IS NOT NULL ORDER BY last_used_at DESC LIMIT 1) AS called_from,
      (SELECT COUNT(*) FROM (SELECT 1 FROM ${partOf('conversations')} WHERE channel IN (${sql.join(onOwnSite)})
        AND last_seq > 1 LIMIT 1) AS w) AS widget_conversations,
      (SELECT COUNT(*) FROM ${partOf('users')} WHERE status <> 'disabled') AS people,
      (SELECT COUNT(*) FROM ${partOf('push_subscriptions')}) AS devices
      FROM ${partOf('businesses', 'b')}`.execute(q),
  );
  const row = found.rows[0];
  if (!row) throw notFound();
  return row;
}

function stepsOf(facts: Facts): Step[] {
  const { active_release_id, called_from, release_number } = facts;
  const documents = Number(facts.documents);
  const sites = Number(facts.sites);
  const asked = Number(facts.widget_conversations) > 0;
  const people = Number(facts.people);
  return [
    step('profile', facts.settings !== '{}', ['Saved.', 'The business has only its first settings.']),
    step('knowledge', documents > 0, [
      count(documents, 'question or page', 'questions and pages'),
      'Nothing yet.',
    ]),
    step('publish', active_release_id !== null, [
      `Release ${release_number} is live.`,
      'Visitors see nothing yet.',
    ]),
    step('facts', saysOfItself(facts.settings), ['Said.', 'No phone, address or hours yet.']),
    step('told', isTold(facts), ['Somebody is told.', 'Nobody is told when a visitor waits.']),
    optional(step('looks', choseLooks(facts.settings) || called_from !== null, ['Chosen.', 'As they came.'])),
    step('widget_key', sites > 0, [
      count(sites, 'key with a site', 'keys with a site'),
      Number(facts.keys) > 0 ? 'The key lists no site yet.' : 'No key yet.',
    ]),
    // A visitor's message through a key has passed the same check of its origin as a call of the launcher.
    step('embed', called_from !== null || asked, [
      called_from ? `The widget called in from ${called_from}.` : 'The widget works on your site.',
      'The widget has not called in yet.',
    ]),
    step('live_test', asked, ['Bob has been asked on your site.', 'Nobody has asked on your site yet.']),
    optional(step('people', people > 1, [count(people, 'person', 'people'), 'Only one person so far.'])),
  ];
}

/** Somebody hears of a visitor who waits: by mail, or on a device. */
function isTold({ settings, devices }: Facts): boolean {
  return readSettings(settings).notify_email !== '' || Number(devices) > 0;
}

/** Whether the widget looks otherwise than it came. */
function choseLooks(settings: string): boolean {
  const { widget } = Settings.parse(JSON.parse(settings));
  const { suggestions, ...looks } = Settings.parse({}).widget;
  return Object.entries(looks).some(([name, value]) => widget[name as keyof typeof looks] !== value);
}

function saysOfItself(settings: string): boolean {
  const { facts, office_hours } = Settings.parse(JSON.parse(settings));
  return office_hours.length > 0 || Object.values(facts).some((text) => text !== '');
}

function step(id: Step['id'], done: boolean, [yes, no]: [yes: string, no: string]): Step {
  return { id, done, optional: false, detail: done ? yes : no };
}

/** A step that Bob works without. */
function optional(step: Step): Step {
  return { ...step, optional: true };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
