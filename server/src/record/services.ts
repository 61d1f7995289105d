import type { Services as Below } from '../platform/services.ts';
import type { Recorder } from './seal/record-key.ts';

/** What the record adds to what may be reached: the key it is sealed with. */
export interface Services extends Below, Recorder {}
