import { getReceipt } from '@askbob/contract/endpoints/insights.ts';
import { type Endpoint, endpoint } from '../../platform/http/endpoint.ts';
import { readReceipt } from './read-receipt.ts';

/** Why a reply was given. */
export const routes: Endpoint[] = [
  endpoint(getReceipt, ({ db, params }) => db.read((read) => readReceipt(read, params.id))),
];
