import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import type { Texts } from '../../texts/texts.tsx';

/** Figures between 0 and 1 as receipts say them: with two decimals. */
export const degree = (value: number): string => value.toFixed(2);

/** The one sentence a person reads first; the whole reason where a rule other than the threshold decided. */
export function sentence(receipt: Receipt, t: Texts): string {
  const { confidence, threshold, outcome, rule } = receipt;
  if (confidence === null || threshold === null) return reasonIn(receipt, t);
  if (rule === 'above_threshold') return t.receipt.answered(degree(confidence), degree(threshold));
  if (rule === 'close_matches') return t.receipt.suggested(degree(confidence), degree(threshold));
  if (rule === 'below_threshold' && outcome === 'refused') {
    return t.receipt.refused(degree(confidence), degree(threshold));
  }
  return reasonIn(receipt, t);
}

/** Why a reply was given, in the reader's language where it has words for the rule; else as the server says it. */
export function reasonIn(
  { rule, reason, reason_parts }: Pick<Receipt, 'rule' | 'reason' | 'reason_parts'>,
  t: Texts,
): string {
  return t.receipt.because(rule, reason_parts) || reason;
}
