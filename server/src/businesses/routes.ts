import { Readable } from 'node:stream';
import * as contract from '@askbob/contract/endpoints/businesses.ts';
import * as mail from '@askbob/contract/endpoints/mail.ts';
import * as plans from '@askbob/contract/endpoints/plans.ts';
import { testModel } from '../answering/selecting/test-model.ts';
import { type Endpoint, endpointsWith, handled } from '../platform/http/endpoint.ts';
import { metered } from '../platform/models/metered.ts';
import { actorOf } from '../record/audit/append.ts';
import { createBusiness } from './create-business.ts';
import { eraseBusiness } from './erase-business.ts';
import { exportBusiness } from './export-business.ts';
import { rotateIdentitySecret } from './identity-secret.ts';
import { listBusinesses } from './list-businesses.ts';
import { keepMailChoices, ownReader, readMailChoices } from './mail-choices.ts';
import { modelOf, presentModel, updateModel } from './model-settings.ts';
import { addCredit, listAccounts, readOwnPlan, setPlan, writeInvoices } from './plan-accounts.ts';
import { presentBusiness } from './present.ts';
import type { Services } from './services.ts';
import { readSetupState } from './setup-state.ts';
import { findBusiness, updateBusiness } from './update-business.ts';
import { countModel } from './usage.ts';

const endpoint = endpointsWith<Services>();

/** Businesses for the platform's staff, and a business's view of itself. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.listBusinesses, ({ services, query }) => listBusinesses(services, query)),
  endpoint(contract.createBusiness, async ({ services, caller, body }) => {
    const id = await createBusiness(services, actorOf(caller), body);
    return presentBusiness(await findBusiness(services, id));
  }),
  endpoint(contract.updateBusiness, async ({ services, caller, params, body }) =>
    presentBusiness((await updateBusiness(services, caller, params.id, body)).row),
  ),
  endpoint(contract.exportBusiness, async ({ services, caller, params, reply }): Promise<typeof handled> => {
    const lines = await exportBusiness(services, caller, params.id);
    void reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="business-${params.id}.ndjson"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(lines, { objectMode: false }));
    return handled;
  }),
  endpoint(contract.eraseBusiness, ({ services, caller, params, body }) =>
    eraseBusiness(services, caller, params.id, body.name),
  ),
  endpoint(contract.getOwnBusiness, async ({ services, db }) =>
    presentBusiness(await findBusiness(services, db.businessId)),
  ),
  endpoint(contract.updateOwnBusiness, async ({ services, caller, db, body, reply }) => {
    const { row, awaiting } = await updateBusiness(services, caller, db.businessId, body);
    if (awaiting.length === 0) return presentBusiness(row);
    void reply.code(202);
    return { ...presentBusiness(row), awaiting };
  }),
  endpoint(contract.getModelSettings, async ({ services, db }) =>
    presentModel(services, await findBusiness(services, db.businessId)),
  ),
  endpoint(contract.updateModelSettings, async ({ services, caller, db, body }) =>
    updateModel(services, caller, await findBusiness(services, db.businessId), body),
  ),
  endpoint(contract.testModel, async ({ services, db }) => {
    const { model, meter } = metered(modelOf(services, await findBusiness(services, db.businessId)));
    const tested = await testModel(model);
    await db.transaction((tx) => countModel(tx, services.now(), meter));
    return tested;
  }),
  endpoint(mail.myMails, ({ caller, db }) => {
    const reader = ownReader(caller);
    return db.read((read) => readMailChoices(read, reader));
  }),
  endpoint(mail.updateMyMails, ({ services, caller, db, body }) => {
    const reader = ownReader(caller);
    return db.transaction((tx) => keepMailChoices(tx, services.now(), reader, body));
  }),
  endpoint(plans.getPlan, ({ services, db }) => readOwnPlan(services, db)),
  endpoint(plans.listPlans, ({ services }) => listAccounts(services)),
  endpoint(plans.setPlan, ({ services, caller, params, body }) =>
    setPlan(services, caller, params.id, body.plan),
  ),
  endpoint(plans.addCredit, ({ services, caller, params, body }) =>
    addCredit(services, caller, params.id, body),
  ),
  endpoint(plans.invoices, ({ services, query }) => writeInvoices(services, query.month)),
  endpoint(contract.setupState, ({ db }) => readSetupState(db)),
  endpoint(contract.rotateIdentitySecret, ({ services, caller, db }) =>
    rotateIdentitySecret(services, caller, db),
  ),
];
