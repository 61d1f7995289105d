import { TriangleAlert } from 'lucide-react';
import { ApiError, problemText } from '../api/problem.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';

/** What went wrong beside the thing that did, and a way on. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useTexts();
  if (!error) return null;
  return (
    <div
      role="alert"
      className="flex items-start gap-3 rounded-card border border-failed p-3 tint-[var(--failed)]"
    >
      <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0 text-failed" />
      <div className="min-w-0 flex-1">
        <p>{problemText(error, t)}</p>
        {error instanceof ApiError && error.problem.status >= 500 && error.problem.request_id ? (
          <p className="text-2 text-muted">{t.frame.reference(error.problem.request_id)}</p>
        ) : null}
      </div>
      {retry ? <Button onClick={retry}>{t.common.tryAgain}</Button> : null}
    </div>
  );
}
