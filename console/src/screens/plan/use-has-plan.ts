import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';

/** Whether the business has a plan of the operator's; no, until that is known. @param asks whether it matters now */
export function useHasPlan(asks = true): boolean {
  const may = useMay();
  const { data } = useQuery({ ...apiQuery('getPlan', {}), enabled: asks && may('settings.manage') });
  return Boolean(data?.plan);
}
