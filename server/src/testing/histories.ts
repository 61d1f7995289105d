import fc from 'fast-check';

/** One step of one of the five clients of a history. */
export type Step =
  | { kind: 'send'; text: number; cut: boolean }
  /** Sends the client's last message again, under the same id. */
  | { kind: 'retry'; cut: boolean }
  | { kind: 'reconnect' }
  | { kind: 'new_session' }
  | { kind: 'old_session' }
  | { kind: 'staff'; action: 'takeover' | 'release' | 'write' | 'note' | 'close' | 'reopen' };

/** Three visitors' windows, two of them of one visitor, and two members of staff. */
export const CLIENTS = 5;

/** A step of client `client`; the clients run at the same time, each its own steps in order. */
export interface HistoryStep {
  client: number;
  step: Step;
}

const visitorStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('send'), text: fc.nat(3), cut: fc.constant(false) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send'), text: fc.nat(3), cut: fc.constant(true) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('retry'), cut: fc.boolean() }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'reconnect' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'new_session' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'old_session' }) },
) as fc.Arbitrary<Step>; // fc.oneof widens the constants' types

const staffStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('staff' as const),
  action: fc.constantFrom('takeover', 'takeover', 'release', 'release', 'write', 'note', 'close', 'reopen'),
});

/** Random histories of up to 30 steps. */
export const histories: fc.Arbitrary<HistoryStep[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ client: fc.constantFrom(0, 1, 2), step: visitorStep }) },
    { weight: 1, arbitrary: fc.record({ client: fc.constantFrom(3, 4), step: staffStep }) },
  ),
  { minLength: 4, maxLength: 30 },
);
