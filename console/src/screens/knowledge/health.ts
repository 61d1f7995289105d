import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import type { Meaning } from '../../ui/badge.tsx';

export type Document = Reply<'getDocument'>;
type Calibration = Reply<'publish'>['calibration'];
export type Health = 'good' | 'few' | 'missed' | 'competing' | 'page';

/** Wordings, the question included, below which Bob is often unsure. */
const enough = 3;

export const healthLooks: Record<Health, Meaning> = {
  good: 'answered',
  few: 'waiting',
  missed: 'waiting',
  competing: 'suggested',
  page: 'refused',
};

/** How reliably Bob finds documents, from what the live release was tested on. */
export function useHealth(): { healthOf: (document: Document) => Health; calibration: Calibration | null } {
  const { data } = useQuery({ ...apiQuery('listReleases', { query: { limit: 50 } }), staleTime: 60_000 });
  const calibration = data?.items.find(({ active }) => active)?.calibration ?? null;
  return useMemo(() => {
    const missed = new Set(calibration?.needs_wordings.map(({ document_id }) => document_id));
    const competing = new Set(calibration?.competing.flatMap(({ a, b }) => [a, b]));
    return { calibration, healthOf: (document) => healthOf(document, missed, competing) };
  }, [calibration]);
}

function healthOf(document: Document, missed: Set<string>, competing: Set<string>): Health {
  if (document.kind === 'page') return 'page';
  if ((document.variants?.length ?? 0) + 1 < enough) return 'few';
  if (competing.has(document.id)) return 'competing';
  return missed.has(document.id) ? 'missed' : 'good';
}
