import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Section } from '../../ui/page.tsx';

type Place = Reply<'listDoubts'>['items'][number]['a'];

/** Drawn at once; more are worked off from the top. */
const shownAtOnce = 20;

/** Where the knowledge contradicts itself or says a thing twice, both places beside each other; nothing where all agrees. */
export function Doubts() {
  const t = useTexts();
  const doubts = useQuery({ ...apiQuery('listDoubts', {}), staleTime: 30_000 });
  if (!doubts.data || doubts.data.count === 0) return null;
  const { count, items } = doubts.data;
  return (
    <Section title={t.health.doubts(count)} lead={t.health.doubtsLead}>
      <ul className="flex flex-col gap-4">
        {items.slice(0, shownAtOnce).map(({ kind, a, b }) => (
          <li key={`${kind} ${a.document_id} ${b.document_id} ${a.text}`} className="flex flex-col gap-2">
            <div>
              <Badge meaning="waiting" icon={TriangleAlert}>
                {t.health.doubtKinds[kind]}
              </Badge>
            </div>
            <div className="grid gap-2 sm:grid-cols-2">
              <Side place={a} />
              <Side place={b} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Side({ place }: { place: Place }) {
  const t = useTexts();
  const look = 'font-medium text-accent-text hover:underline [overflow-wrap:anywhere]';
  return (
    <div className="min-w-0 rounded-control bg-raised p-3 text-2">
      {place.document_id === 'business' ? (
        <Link to="/settings" search={{ tab: 'business' }} className={look}>
          {t.settings.factsTitle}
        </Link>
      ) : (
        <Link to="/knowledge/$id" params={{ id: place.document_id }} className={look}>
          {place.title}
        </Link>
      )}
      <p className="mt-1 line-clamp-4 [overflow-wrap:anywhere] whitespace-pre-wrap">{place.text}</p>
    </div>
  );
}
