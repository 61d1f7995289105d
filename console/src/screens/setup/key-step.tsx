import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api/query.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { KeyForm } from '../widget/key-form.tsx';
import { KeyList } from '../widget/keys.tsx';

/** The first key with the address of the site; later, all of them. */
export function KeyStep() {
  const keys = useQuery(apiQuery('listWidgetKeys', { query: { limit: 200 } }));
  if (keys.isPending) return <Skeleton rows={2} />;
  return keys.data?.items.length === 0 ? (
    <KeyForm widgetKey={null} first onDone={() => undefined} />
  ) : (
    <KeyList />
  );
}
