import { Link } from '@tanstack/react-router';
import { Signpost } from 'lucide-react';
import { useTexts } from '../texts/texts.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useTexts();
  return (
    <EmptyState whole icon={Signpost} title={t.frame.notFoundTitle} text={t.frame.notFoundText}>
      <Link to="/" className={buttonClass('primary')}>
        {t.frame.home}
      </Link>
    </EmptyState>
  );
}
