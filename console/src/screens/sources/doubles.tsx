import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { pathOf } from './path-of.ts';

type Double = Reply<'listDoubles'>['items'][number];

/** What a site says twice, or says as the knowledge does already, each with both places; nothing where there is none. */
export function Doubles({ sourceId }: { sourceId: string }) {
  const t = useTexts();
  const { data } = useQuery(apiQuery('listDoubles', { params: { id: sourceId } }));
  const [merging, setMerging] = useState<Double | null>(null);
  if (!data || (data.count === 0 && merging === null)) return null;
  return (
    <Section title={t.sources.doubles(data.count)} lead={t.sources.doublesLead}>
      <ul className="-my-3 divide-y divide-border">
        {data.items.map((double) => (
          <li
            key={`${double.document_id} ${double.with.document_id}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3"
          >
            <div className="min-w-0 flex-1 basis-64">
              <Badge meaning="waiting" icon={Copy}>
                {t.sources.doubleKinds[double.kind]}
              </Badge>
              <Place {...double} />
              <Place {...double.with} />
            </div>
            <Button
              aria-label={`${t.sources.compare}: ${double.title}`}
              onClick={() => setMerging(double)}
              className="max-sm:w-full"
            >
              {t.sources.compare}
            </Button>
          </li>
        ))}
      </ul>
      {data.count > data.items.length ? (
        <p className="text-2 text-muted">{t.sources.skippedMore(data.count - data.items.length)}</p>
      ) : null}
      {merging ? (
        <MergeDialog
          sourceId={sourceId}
          document={{ ...merging, kind: merging.kind === 'page' ? 'page' : 'entry' }}
          other={merging.with.document_id}
          onClose={() => setMerging(null)}
        />
      ) : null}
    </Section>
  );
}

function Place({ title, url }: { title: string; url: string | null }) {
  const t = useTexts();
  return (
    <p className="mt-1 text-2 [overflow-wrap:anywhere]">
      <span className="font-medium">{title}</span>{' '}
      <span className="text-muted">{url === null ? t.sources.mergeOwn : pathOf(url)}</span>
    </p>
  );
}
