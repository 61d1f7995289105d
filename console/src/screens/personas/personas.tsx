import { useQuery } from '@tanstack/react-query';
import { UserRoundPen, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PersonaCard } from './persona-card.tsx';
import { PersonaForm } from './persona-form.tsx';

export type Persona = Reply<'listPersonas'>['items'][number];

/** Personas of the business: who speaks now, and the others. */
export function Personas() {
  return (
    <Guard permission="persona.manage">
      <PersonaList />
    </Guard>
  );
}

function PersonaList() {
  const t = useTexts();
  const [editing, setEditing] = useState<Persona | 'new' | null>(null);
  const personas = useQuery(apiQuery('listPersonas', { query: { limit: 200 } }));
  const items = personas.data?.items ?? [];
  const sorted = items.toSorted((a, b) => Number(b.active) - Number(a.active));
  return (
    <Page
      title={t.personas.title}
      lead={t.personas.lead}
      action={
        <Button look="primary" icon={UserRoundPlus} onClick={() => setEditing('new')}>
          {t.personas.add}
        </Button>
      }
    >
      <ProblemNote error={personas.error} retry={() => void personas.refetch()} />
      {personas.isPending ? <Skeleton rows={2} tall /> : null}
      <ul className="flex flex-col gap-3">
        {sorted.map((persona) => (
          <PersonaCard key={persona.id} persona={persona} onEdit={() => setEditing(persona)} />
        ))}
      </ul>
      {personas.isSuccess && items.length === 0 ? (
        <EmptyState icon={UserRoundPen} title={t.personas.emptyTitle} text={t.personas.emptyText} />
      ) : null}
      <Dialog
        wide
        open={editing !== null}
        onOpenChange={(open) => !open && setEditing(null)}
        title={editing && editing !== 'new' ? t.personas.editTitle(editing.name) : t.personas.addTitle}
      >
        <PersonaForm persona={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
      </Dialog>
    </Page>
  );
}
