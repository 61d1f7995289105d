import { useRouter } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { ApiError, problemText } from '../api/problem.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What a screen shows when it could not be drawn; the rest of the app keeps working. */
export function Failure({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTexts();
  const router = useRouter();
  const text = error instanceof ApiError ? problemText(error, t) : t.frame.failedText;
  const reference = error instanceof ApiError ? error.problem.request_id : '';
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div role="alert" className="p-4">
      <EmptyState whole icon={TriangleAlert} title={t.frame.failedTitle} text={text}>
        <Button look="primary" onClick={again}>
          {t.common.tryAgain}
        </Button>
        {reference ? <p className="w-full text-2 text-muted">{t.frame.reference(reference)}</p> : null}
      </EmptyState>
    </div>
  );
}
