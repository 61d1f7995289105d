import { Link } from '@tanstack/react-router';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { useDraftCount } from './knowledge-views.tsx';

/** Says at the bottom of the list what visitors do not see yet. */
export function DraftBar() {
  const t = useTexts();
  const changes = useDraftCount();
  if (changes === 0) return null;
  return (
    <div className="-mx-4 flex flex-wrap items-center gap-2 border-t border-border bg-surface px-4 py-2 sm:-mx-8 sm:px-8">
      <p role="status" className="min-w-0 flex-1">
        {t.knowledge.draftBar(changes)}
      </p>
      <Link to="/knowledge/publish" className={buttonClass('plain', 'text-accent-text font-medium')}>
        {t.knowledge.review}
      </Link>
    </div>
  );
}
