import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { KeyCard } from './key-card.tsx';
import { KeyForm } from './key-form.tsx';
import { lastSeen } from './last-seen.ts';

export type WidgetKey = Reply<'listWidgetKeys'>['items'][number];

/** Widget keys and the sites each works on, as a block of the widget screen. */
export function Keys() {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t.widget.keys}
      lead={t.widget.keysLead}
      action={
        <Button icon={Plus} onClick={() => setAdding(true)}>
          {t.widget.addKey}
        </Button>
      }
    >
      <KeyList />
      <KeyDialog editing={adding ? 'new' : null} onClose={() => setAdding(false)} />
    </Section>
  );
}

/** The keys themselves, each with what can be done to it. */
export function KeyList() {
  const t = useTexts();
  const [editing, setEditing] = useState<WidgetKey | null>(null);
  const keys = useQuery({
    ...apiQuery('listWidgetKeys', { query: { limit: 200 } }),
    // Whoever has just opened a page of his waits here to see it arrive.
    refetchInterval: ({ state }) => (state.data?.items.some(isWaiting) ? 4000 : false),
  });
  const items = keys.data?.items ?? [];
  return (
    <>
      <ProblemNote error={keys.error} retry={() => void keys.refetch()} />
      {keys.isPending ? <Skeleton rows={2} tall /> : null}
      <ul className="-my-3 divide-y divide-border empty:hidden">
        {items.map((key) => (
          <KeyCard key={key.id} widgetKey={key} onEdit={() => setEditing(key)} />
        ))}
      </ul>
      {keys.isSuccess && items.length === 0 ? (
        <EmptyState icon={KeyRound} title={t.widget.keysEmptyTitle} text={t.widget.keysEmptyText} />
      ) : null}
      <KeyDialog editing={editing} onClose={() => setEditing(null)} />
    </>
  );
}

/** Whether a site of the key was never heard of. */
const isWaiting = (key: WidgetKey) =>
  key.allowed_origins.some((origin) => !lastSeen(origin, key.seen_origins));

function KeyDialog(props: { editing: WidgetKey | 'new' | null; onClose: () => void }) {
  const t = useTexts();
  const { editing, onClose } = props;
  return (
    <Dialog
      open={editing !== null}
      onOpenChange={(open) => !open && onClose()}
      title={editing && editing !== 'new' ? t.widget.editKey(editing.name) : t.widget.addKey}
    >
      <KeyForm widgetKey={editing === 'new' ? null : editing} onDone={onClose} />
    </Dialog>
  );
}
