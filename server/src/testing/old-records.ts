import { sha256 } from '../kernel/ids.ts';
import { appendAudit, systemActor } from '../record/audit/append.ts';
import { joinAllRecords } from '../record/chains/join-records.ts';
import { sealBefore } from '../record/chains/seal-before.ts';
import { GENESIS } from '../record/seal/link.ts';
import { openFrontDesk } from './front-desk.ts';
import { inserted } from './stored.ts';
import { tamper } from './tamper.ts';
import type { TestServer } from './test-server.ts';

/** SQL for records as they were written before MACs, chained one to another, and the heads of their chains. */
export function oldRecords(business_id: string, count: number): string {
  const heads = { audit: GENESIS, receipts: GENESIS };
  const sql: string[] = [];
  for (let number = 1; number <= count; number++) {
    const link = (chain: keyof typeof heads, content: unknown[]) => {
      const previous_hash = heads[chain];
      heads[chain] = sha256(`${number}:${previous_hash}:${sha256(JSON.stringify(content))}`);
      return { business_id, number, previous_hash, hash: heads[chain] };
    };
    const audit = {
      id: `a${number}`,
      action: 'x.y',
      actor_id: null,
      actor_kind: 'system',
      actor_name: 'B',
      target: null,
    };
    const said = [...Object.values(audit), '{}', 5];
    sql.push(inserted('audit', { ...audit, detail: '{}', created_at: 5, ...link('audit', said) }));
    const receipt = {
      id: `r${number}`,
      conversation_id: 'c',
      message_id: null,
      body_hash: sha256('{}'),
      created_at: 5,
    };
    sql.push(inserted('receipts', { ...receipt, ...link('receipts', Object.values(receipt)) }));
    sql.push(inserted('receipt_bodies', { business_id, receipt_id: receipt.id, body: '{}' }));
  }
  for (const [chain, hash] of Object.entries(heads)) {
    sql.push(`DELETE FROM chains WHERE business_id = '${business_id}' AND chain = '${chain}';`);
    sql.push(inserted('chains', { business_id, chain, number: count, hash }));
  }
  return sql.join('\n');
}

/** A business with records from before MACs, which were sealed since, and others; all of it joined. Returns its id. */
export async function oldDesk(server: TestServer): Promise<string> {
  const { id } = await openFrontDesk(server);
  // Its creation was recorded by this version: make room for the old.
  await tamper(server.services, `DELETE FROM audit WHERE business_id = '${id}'; ${oldRecords(id, 3)}`);
  const { services } = server;
  await services.store.forBusiness(id).transaction(async (tx) => {
    await sealBefore(services, tx);
    await appendAudit(services, tx.q, id, services.now(), { actor: systemActor, action: 'x.z' });
  });
  await joinAllRecords(services);
  return id;
}
