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

export type WidgetKey = Reply<'listWidgetKeys'>['items'][number];

/** Widget keys and the sites each works on. */
export function Keys() {
  const t = useTexts();
  const [editing, setEditing] = useState<WidgetKey | 'new' | null>(null);
  const keys = useQuery(apiQuery('listWidgetKeys', { query: { limit: 200 } }));
  const items = keys.data?.items ?? [];
  return (
    <Section
      title={t.widget.keys}
      lead={t.widget.keysLead}
      action={
        <Button icon={Plus} onClick={() => setEditing('new')}>
          {t.widget.addKey}
        </Button>
      }
    >
      <ProblemNote error={keys.error} retry={() => void keys.refetch()} />
      {keys.isPending ? <Skeleton rows={2} tall /> : null}
      <ul className="-my-3 divide-y divide-border">
        {items.map((key) => (
          <KeyCard key={key.id} widgetKey={key} onEdit={() => setEditing(key)} />
        ))}
      </ul>
      {keys.isSuccess && items.length === 0 ? (
        <EmptyState icon={KeyRound} title={t.widget.keysEmptyTitle} text={t.widget.keysEmptyText} />
      ) : null}
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => !open && setEditing(null)}
        title={editing && editing !== 'new' ? t.widget.editKey(editing.name) : t.widget.addKey}
      >
        <KeyForm widgetKey={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
      </Dialog>
    </Section>
  );
}
