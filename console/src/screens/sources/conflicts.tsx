import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { useDecide } from './found-document.tsx';
import { WordDiffView } from './word-diff-view.tsx';

type Conflict = Reply<'draftChanges'>['conflicts'][number];

/** Documents that people edited and whose pages changed since: who is right? */
export function Conflicts({ sourceId }: { sourceId?: string }) {
  const t = useTexts();
  const { data } = useQuery(apiQuery('draftChanges', {}));
  const conflicts = (data?.conflicts ?? []).filter((each) => !sourceId || each.source_id === sourceId);
  if (conflicts.length === 0) return null;
  return (
    <Section title={t.sources.conflictTitle} lead={t.sources.conflictLead}>
      <ul className="-my-3 divide-y divide-border">
        {conflicts.map((conflict) => (
          <One key={conflict.document_id} conflict={conflict} />
        ))}
      </ul>
    </Section>
  );
}

function One({ conflict }: { conflict: Conflict }) {
  const t = useTexts();
  const decide = useDecide(conflict.source_id, conflict.document_id);
  const gone = conflict.kind === 'gone';
  return (
    <li className="flex flex-col gap-2 py-3">
      <h3 className="font-medium">{conflict.title}</h3>
      <a
        href={conflict.url}
        target="_blank"
        rel="noreferrer noopener"
        className="truncate py-1 text-2 text-muted hover:underline"
      >
        {conflict.url}
      </a>
      {gone ? (
        <p>{t.sources.conflictGone}</p>
      ) : (
        <div className="rounded-control bg-raised p-3 text-2">
          <p className="mb-1 text-1 text-muted">
            <del>{t.sources.yours}</del> → <ins className="no-underline">{t.sources.theirs}</ins>
          </p>
          <WordDiffView before={wordsOf(conflict.mine)} after={wordsOf(conflict.theirs)} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={decide.isPending} onClick={() => decide.mutate('keep_mine')}>
          {t.sources.keepMine}
        </Button>
        <Button busy={decide.isPending} onClick={() => decide.mutate('take_theirs')}>
          {gone ? t.sources.remove : t.sources.takeTheirs}
        </Button>
        <Link to="/knowledge/$id" params={{ id: conflict.document_id }} className={buttonClass('quiet')}>
          {t.common.edit}
        </Link>
      </div>
    </li>
  );
}

/** What a document says, of either kind. */
function wordsOf(document: unknown): string {
  if (typeof document !== 'object' || document === null) return '';
  const fields = document as Record<string, unknown>; // an object of JSON
  const [head, body] = 'question' in fields ? [fields.question, fields.answer] : [fields.title, fields.text];
  return `${String(head ?? '')}\n\n${String(body ?? '')}`;
}
