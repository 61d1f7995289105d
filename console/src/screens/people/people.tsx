import { useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AddPerson } from './add-person.tsx';
import { PersonRow } from './person-row.tsx';

/** The business's own people. */
export function People() {
  return (
    <Guard permission="members.manage">
      <PeopleList />
    </Guard>
  );
}

function PeopleList() {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  const members = useQuery(apiQuery('listMembers', { query: { limit: 200 } }));
  const items = members.data?.items ?? [];
  return (
    <Page
      title={t.people.title}
      lead={t.people.lead}
      action={
        <Button look="primary" icon={UserPlus} onClick={() => setAdding(true)}>
          {t.people.add}
        </Button>
      }
    >
      <ProblemNote error={members.error} retry={() => void members.refetch()} />
      {members.isPending ? <Skeleton rows={4} tall /> : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-border rounded-card border border-border bg-surface">
          {items.map((member) => (
            <PersonRow key={member.id} member={member} />
          ))}
        </ul>
      ) : null}
      {members.isSuccess && items.length <= 1 ? (
        <EmptyState icon={Users} title={t.people.emptyTitle} text={t.people.emptyText} />
      ) : null}
      <AddPerson open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
