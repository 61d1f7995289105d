import { useMutation } from '@tanstack/react-query';
import { Link2Off, ShieldCheck } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Checks the chains of records and receipts and says in a sentence whether they hold. */
export function Verify() {
  const t = useTexts();
  const verify = useMutation({ mutationFn: () => call('verifyAudit', {}) });
  const result = verify.data;
  const Icon = result?.ok === false ? Link2Off : ShieldCheck;
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3">
      <Button icon={ShieldCheck} busy={verify.isPending} onClick={() => verify.mutate()}>
        {t.audit.verify}
      </Button>
      <ProblemNote error={verify.error} />
      {result ? (
        <p role="status" className={`flex items-start gap-2 ${result.ok ? 'text-answered' : 'text-failed'}`}>
          <Icon size={18} aria-hidden className="mt-px shrink-0" />
          {sentenceOf(result, t)}
        </p>
      ) : null}
    </div>
  );
}

function sentenceOf({ ok, audit, receipts, segments, findings }: Reply<'verifyAudit'>, t: Texts): string {
  if (ok) {
    const unchecked = segments.findLast(({ checked }) => !checked);
    const holds = t.audit.verified(audit.records, receipts.records);
    return unchecked ? `${holds} ${t.audit.unchecked(unchecked.to)}` : holds;
  }
  if (audit.broken_at !== null) return t.audit.brokenAudit(audit.broken_at);
  const [first] = findings;
  if (first?.code.startsWith('receipt_')) return t.audit.brokenReceipts(first.record);
  if (first?.code.startsWith('message_')) return t.audit.brokenMessages(first.record);
  return t.audit.brokenChain;
}
