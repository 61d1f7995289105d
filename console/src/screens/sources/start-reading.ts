import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import type { Input, Reply } from '../../api/endpoints.ts';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';

export type Source = Reply<'listSources'>['items'][number];
type NewSource = NonNullable<Input<'createSource'>['body']>;

/** An address as people type it, as one that can be read; null when it is none. */
export function addressOf(typed: string): string | null {
  const trimmed = typed.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[') ? address : null;
}

/** Adds a site, or finds it where it is there already, and has it read. */
export function useStartReading(onStarted: (source: Source) => void) {
  return useMutation({
    mutationFn: async (body: NewSource) => {
      const source = await call('createSource', { body }).catch((error: unknown) =>
        findKnown(error, body.url),
      );
      await call('runSource', { params: { id: source.id } });
      return source;
    },
    onSuccess: async (source) => {
      await refresh('listSources', 'getSource', 'getSourceRun');
      onStarted(source);
    },
  });
}

async function findKnown(error: unknown, url: string): Promise<Source> {
  if (!(error instanceof ApiError) || error.problem.status !== 409) throw error;
  const { items } = await call('listSources', { query: { limit: 200 } });
  const known = items.find((source) => new URL(source.url).host === new URL(url).host);
  if (!known) throw error;
  return known;
}
