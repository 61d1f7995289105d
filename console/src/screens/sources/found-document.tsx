import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Combine, FileText, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { MergeDialog } from './merge-dialog.tsx';

type Document = Reply<'listSourcePages'>['items'][number]['documents'][number];

/** Decides about a document that came from a site. */
export function useDecide(sourceId: string, documentId: string) {
  return useMutation({
    mutationFn: (decision: 'take' | 'leave' | 'keep_mine' | 'take_theirs') =>
      call('decideSourceDocument', {
        params: { id: sourceId, document_id: documentId },
        body: { decision },
      }),
    onSuccess: () =>
      refresh(
        'listSourcePages',
        'listDoubles',
        'draftChanges',
        'listDocuments',
        'getDocument',
        'getSource',
        'listSources',
      ),
    onError: toast.failed,
  });
}

/** A question or a page that was found, and whether it is taken. */
export function FoundDocument({ document, sourceId }: { document: Document; sourceId: string }) {
  const t = useTexts();
  const decide = useDecide(sourceId, document.document_id);
  const [merging, setMerging] = useState(false);
  const { title, merged_into } = document;
  const isIn = document.state === 'taken' || document.state === 'conflict';
  const Icon = document.kind === 'entry' ? MessageCircleQuestion : FileText;
  return (
    <li className="flex items-center gap-2">
      <Icon size={16} aria-hidden className="shrink-0 text-muted" />
      {isIn ? (
        <Link
          to="/knowledge/$id"
          params={{ id: document.document_id }}
          className="min-w-0 flex-1 truncate py-1.5 hover:underline"
        >
          {title}
        </Link>
      ) : (
        <span className="min-w-0 flex-1 py-1.5">
          <span className="block truncate text-muted line-through">{title}</span>
          {merged_into ? (
            <span className="block truncate text-2 text-muted">
              {t.sources.mergedInto(merged_into.title)}
            </span>
          ) : null}
        </span>
      )}
      {isIn ? (
        <IconButton icon={Combine} label={`${t.sources.merge}: ${title}`} onClick={() => setMerging(true)} />
      ) : null}
      <Button
        look="quiet"
        busy={decide.isPending}
        aria-label={`${wordOf(document.state, t)}: ${title}`}
        onClick={() => decide.mutate(isIn ? 'leave' : 'take')}
      >
        {wordOf(document.state, t)}
      </Button>
      {merging ? (
        <MergeDialog sourceId={sourceId} document={document} onClose={() => setMerging(false)} />
      ) : null}
    </li>
  );
}

/** What pressing does to a document in this state. */
function wordOf(state: Document['state'], t: Texts): string {
  if (state === 'merged') return t.sources.takeApart;
  return state === 'taken' || state === 'conflict' ? t.sources.leave : t.sources.take;
}
