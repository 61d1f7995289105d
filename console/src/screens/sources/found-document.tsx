import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText, MessageCircleQuestion } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';

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
      refresh('listSourcePages', 'draftChanges', 'listDocuments', 'getDocument', 'getSource', 'listSources'),
    onError: toast.failed,
  });
}

/** A question or a page that was found, and whether it is taken. */
export function FoundDocument({ document, sourceId }: { document: Document; sourceId: string }) {
  const t = useTexts();
  const decide = useDecide(sourceId, document.document_id);
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
          {document.title}
        </Link>
      ) : (
        <span className="min-w-0 flex-1 truncate py-1.5 text-muted line-through">{document.title}</span>
      )}
      <Button
        look="quiet"
        busy={decide.isPending}
        aria-label={`${isIn ? t.sources.leave : t.sources.take}: ${document.title}`}
        onClick={() => decide.mutate(isIn ? 'leave' : 'take')}
      >
        {isIn ? t.sources.leave : t.sources.take}
      </Button>
    </li>
  );
}
