import { joinAllRecords } from '../record/chains/join-records.ts';
import { openFrontDesk } from './front-desk.ts';
import type { TestServer } from './test-server.ts';

/** A business with audit, receipts and an erasure, and a second one. */
export interface World {
  id: string;
  other: string;
  conversation: string;
  /** As SQL: this business's rows of a table. */
  of: (table: string) => string;
}

/** Opens both, and joins all records of the first to two links. */
export async function openWorld(server: TestServer): Promise<World> {
  const other = await server.business();
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  for (const message of ['opening hours', 'boiler service price', 'who won the cup'])
    await guest.ask(message);
  const leaves = desk.guest();
  await leaves.ask('which areas do you cover');
  const { visitor } = await desk.conversation(leaves.conversationId);
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token: desk.token });
  await joinAllRecords(server.services);
  // A second link, so that there is one to cut off.
  await desk.settings({ retention_days: 9 });
  await guest.ask('opening hours');
  await joinAllRecords(server.services);
  return {
    id: desk.id,
    other: other.id,
    conversation: String(guest.conversationId),
    of: (table) => `${table} WHERE business_id = '${desk.id}'`,
  };
}

/** SQL that changes every row of a business in a table; it ends in a WHERE that may be narrowed. */
export const set = (world: World, table: string, change: string): string =>
  `UPDATE ${table} SET ${change} WHERE business_id = '${world.id}'`;

/** The tables of a business's record. */
export const RECORD = ['audit', 'receipts', 'receipt_bodies', 'erasures', 'chain_links', 'chains'];
/** Tables of what the record is about. */
export const CONTENT = [
  'messages',
  'conversations',
  'visitor_tokens',
  'visitors',
  'users',
  'personas',
  'documents',
];
