import * as contract from '@askbob/contract/endpoints/approvals.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { type Endpoint, endpointsWith } from '../../platform/http/endpoint.ts';
import { actorOf } from '../../record/audit/append.ts';
import { accessRelease } from '../drafts/access.ts';
import { activeReleaseId } from '../drafts/active-release.ts';
import { presentRelease, senseOf } from '../drafts/present.ts';
import type { Services } from '../services.ts';
import { decideApproval, type Verdict } from './decide-approval.ts';
import { listApprovals, presentApproval } from './list-approvals.ts';

const endpoint = endpointsWith<Services>();

interface Deciding {
  services: Services;
  db: BusinessDb;
  caller: LoginCaller;
  params: { id: string };
  body: { note?: string | undefined };
}

async function decideChange({ services, db, caller, params, body }: Deciding, state: Verdict['state']) {
  const actor = actorOf(caller);
  const verdict = { state, note: body.note ?? null };
  const row = await decideApproval(services, actor, db, { approval: params.id }, verdict);
  return db.read((read) => presentApproval(read, actor, row));
}

async function decideRelease({ services, db, caller, params, body }: Deciding, state: Verdict['state']) {
  const verdict = { state, note: body.note ?? null };
  await decideApproval(services, actorOf(caller), db, { release: params.id }, verdict);
  return db.read(async (read) =>
    presentRelease(
      await accessRelease(read, params.id),
      await activeReleaseId(read),
      senseOf(services, db.businessId),
    ),
  );
}

/** What waits for another person. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listApprovals, ({ db, caller, query }) => listApprovals(db, actorOf(caller), query)),
  endpoint(contract.approveChange, (context) => decideChange(context, 'approved')),
  endpoint(contract.rejectChange, (context) => decideChange(context, 'rejected')),
  endpoint(contract.approveRelease, (context) => decideRelease(context, 'approved')),
  endpoint(contract.rejectRelease, (context) => decideRelease(context, 'rejected')),
];
