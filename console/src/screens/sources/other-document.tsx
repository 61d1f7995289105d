import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { Mergeable } from './merge-dialog.tsx';

/** Finds the document of the same kind that another one is to become one with. */
export function OtherDocument(props: { document: Mergeable; onChoose: (id: string) => void }) {
  const t = useTexts();
  const { document, onChoose } = props;
  const [words, setWords] = useState('');
  const query = { kind: document.kind, limit: 20, ...(words ? { q: words } : {}) };
  const found = useQuery(apiQuery('listDocuments', { query }));
  const others = found.data?.items.filter(({ id }) => id !== document.document_id) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium [overflow-wrap:anywhere]">{document.title}</p>
      <SearchField label={t.sources.mergeFind[document.kind]} value={words} onSearch={setWords} />
      <ProblemNote error={found.error} />
      {found.data && others.length === 0 ? <p className="text-muted">{t.sources.mergeNone}</p> : null}
      <ul className="-mx-2 max-h-80 overflow-y-auto">
        {others.map(({ id, question, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id)}
              className="flex min-h-9 w-full items-center rounded-control px-2 py-1.5 text-left hover:bg-raised max-sm:min-h-11"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{question ?? title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
