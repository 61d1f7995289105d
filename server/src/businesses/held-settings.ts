import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import { invalid } from '../kernel/errors.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { type Actor, personBehind } from '../record/audit/append.ts';
import { approversOf, askApproval, closeApproval, waitingApprovals } from './approvals.ts';
import type { Services } from './services.ts';

type Change = Record<string, unknown>;

/** What a business says of itself at once, without a publish: each change of it is a version. */
export const said = ['facts', 'office_hours', 'holidays'] as const;

/** Of a change of settings, what may be done at once and what another person has to approve. */
export function partSettings(before: Settings, change: Change): { now: Change; held: Change } {
  if (before.approval !== 'two') return { now: change, held: {} };
  const held = Object.fromEntries(
    Object.entries(change).filter(([name, value]) => isHeld(name) && differs(before, name, value)),
  );
  const now = Object.fromEntries(Object.entries(change).filter(([name]) => !isHeld(name)));
  return { now, held };
}

function isHeld(name: string): boolean {
  return name === 'approval' || said.some((each) => each === name);
}

function differs(before: Settings, name: string, value: unknown): boolean {
  const old = before[name as keyof Settings]; // the contract let only these names through
  if (name !== 'facts') return JSON.stringify(old) !== JSON.stringify(value);
  return Object.entries(value as Change).some(([fact, text]) => (old as Change)[fact] !== text);
}

/** Has settings wait for another person; what the same person asked for before and still waits is taken into it. */
export async function holdSettings(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  held: Change,
): Promise<void> {
  let whole = held;
  for (const earlier of await waitingApprovals(tx, 'settings')) {
    if (earlier.made_by !== personBehind(actor)) continue;
    const change = JSON.parse(earlier.change) as Change; // written below
    const facts = { ...(change.facts as Change | undefined), ...(whole.facts as Change | undefined) };
    whole = { ...change, ...whole, ...(Object.keys(facts).length > 0 ? { facts } : {}) };
    await closeApproval(tx, services.now(), earlier.id, { state: 'replaced', actor, note: null });
  }
  await askApproval(services, tx, actor, {
    kind: 'settings',
    change: whole,
    note: null,
    detail: { settings: Object.keys(whole) },
  });
}

/** Throws 422 where nobody is there who could approve what another does. */
export async function requireTwoPeople(services: Services, businessId: string): Promise<void> {
  const people = await approversOf(services, businessId);
  if (people.length >= 2) return;
  throw invalid(
    '/settings/approval',
    'needs two people who may publish, owners or managers. Add another one under People first',
  );
}
