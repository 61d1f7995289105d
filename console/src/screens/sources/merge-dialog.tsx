import { useMutation, useQuery } from '@tanstack/react-query';
import { Combine } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioCards } from '../../ui/choice.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toast } from '../../ui/toast.tsx';
import { OtherDocument } from './other-document.tsx';
import { WordDiffView } from './word-diff-view.tsx';

/** A document of a site that is to become one with another. */
export interface Mergeable {
  document_id: string;
  kind: 'entry' | 'page';
  title: string;
}

interface Props {
  sourceId: string;
  document: Mergeable;
  /** The other one, where it is known; else it is looked for. */
  other?: string;
  onClose: () => void;
}

/** Shows what comes of two documents that become one, and does it when it is pressed. */
export function MergeDialog({ sourceId, document, other, onClose }: Props) {
  const t = useTexts();
  const [chosen, setChosen] = useState(other ?? null);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => open || onClose()}
      title={t.sources.mergeTitle}
      description={t.sources.mergeLead[document.kind]}
    >
      {chosen === null ? (
        <OtherDocument document={document} onChoose={setChosen} />
      ) : (
        <Shown sourceId={sourceId} document={document} other={chosen} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Shown({ sourceId, document, other, onClose }: Props & { other: string }) {
  const t = useTexts();
  const [keep, setKeep] = useState<string>();
  const params = { id: sourceId, document_id: document.document_id };
  const shown = useQuery({
    ...apiQuery('previewMerge', { params, query: { with: other, ...(keep ? { keep } : {}) } }),
    // What is looked at stays there while the other choice is worked out.
    placeholderData: (before) => before,
  });
  const merge = useMutation({
    mutationFn: (data: NonNullable<typeof shown.data>) =>
      call('mergeDocuments', {
        params,
        body: {
          with: other,
          keep: data.keep.document_id,
          versions: [data.keep.version, data.drop.version],
        },
      }),
    onSuccess: async ({ title }) => {
      toast.say(t.sources.merged(title));
      onClose();
      await refresh(
        'listSourcePages',
        'listDoubles',
        'draftChanges',
        'listDocuments',
        'getDocument',
        'listDoubts',
      );
    },
    // Whatever changed meanwhile is shown, and can then be merged.
    onError: () => refresh('previewMerge'),
  });
  if (shown.error) return <ProblemNote error={shown.error} retry={() => void shown.refetch()} />;
  if (!shown.data) return <Skeleton rows={3} tall />;
  const { keep: stays, drop, added, no_room, url } = shown.data;
  const sides = [stays, drop].sort((a, b) => (a.document_id < b.document_id ? -1 : 1));
  return (
    <div className="flex flex-col gap-4">
      <RadioCards
        legend={t.sources.mergeKeep}
        // The choice shows at once; what would come of it follows.
        value={keep ?? stays.document_id}
        options={sides.map((side) => ({
          value: side.document_id,
          label: side.title,
          hint: side.edited ? t.sources.mergeOwn : (side.url ?? t.sources.mergeOwn),
        }))}
        onChange={setKeep}
      />
      <div>
        <h3 className="mb-1 text-2 font-medium">{t.sources.mergeText}</h3>
        <div className="rounded-control bg-raised p-3 text-2">
          <p className="mb-1 text-1 text-muted">
            <del>{t.sources.mergeGoes}</del> → <ins className="no-underline">{t.sources.mergeStays}</ins>
          </p>
          <WordDiffView before={drop.text} after={stays.text} />
        </div>
      </div>
      {added.length > 0 ? (
        <div>
          <h3 className="mb-1 text-2 font-medium">{t.sources.mergeAdded}</h3>
          <ul className="flex flex-wrap gap-1.5">
            {added.map((text) => (
              <li key={text} className="rounded-full border border-border px-2.5 py-1 text-2">
                {text}
              </li>
            ))}
          </ul>
          {no_room > 0 ? <p className="mt-1 text-2 text-waiting">{t.sources.mergeNoRoom(no_room)}</p> : null}
        </div>
      ) : null}
      <p className="text-2 text-muted [overflow-wrap:anywhere]">{addressLine(url, drop.url, t.sources)}</p>
      <ProblemNote error={merge.error} />
      <Actions>
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button
          look="primary"
          icon={Combine}
          busy={merge.isPending || shown.isPlaceholderData}
          onClick={() => merge.mutate(shown.data)}
        >
          {t.sources.mergeDo}
        </Button>
      </Actions>
    </div>
  );
}

/** Where the one that stays leads, and what becomes of the other address. */
function addressLine(
  url: string | null,
  other: string | null,
  t: { mergeAddress: (url: string) => string; mergeOtherAddress: (url: string) => string },
): string {
  const stays = url === null ? '' : t.mergeAddress(url);
  return other === null || other === url ? stays : `${stays} ${t.mergeOtherAddress(other)}`.trim();
}
