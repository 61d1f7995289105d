import { useQuery } from '@tanstack/react-query';
import { Plus, Store } from 'lucide-react';
import { useState } from 'react';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BusinessTable } from './business-table.tsx';
import { CreateBusiness } from './create-business.tsx';

/** Every business of the installation with its last 30 days. */
export function Businesses() {
  return (
    <Guard permission="businesses.manage" platform>
      <BusinessList />
    </Guard>
  );
}

function BusinessList() {
  const t = useTexts();
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState('');
  const usage = useQuery(apiQuery('platformUsage', {}));
  const all = usage.data?.businesses ?? [];
  const found = all.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Page
      wide
      title={t.platform.businessesTitle}
      lead={t.platform.businessesLead}
      action={
        <Button look="primary" icon={Plus} onClick={() => setCreating(true)}>
          {t.platform.create}
        </Button>
      }
    >
      <ProblemNote error={usage.error} retry={() => void usage.refetch()} />
      {usage.isPending ? <Skeleton rows={6} /> : null}
      {all.length > 8 ? (
        <div className="mb-4 max-w-80">
          <TextField
            label={t.platform.find}
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      ) : null}
      {found.length > 0 ? <BusinessTable businesses={found} /> : null}
      {all.length > 0 && found.length === 0 ? <p className="text-muted">{t.platform.noneFound}</p> : null}
      {usage.isSuccess && all.length === 0 ? (
        <EmptyState icon={Store} title={t.platform.emptyTitle} text={t.platform.emptyText} />
      ) : null}
      <CreateBusiness open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}
