import assert from 'node:assert/strict';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import type { Reply, TestServer } from './test-server.ts';

/** A business that reads sites. */
export interface SiteReader {
  id: string;
  token: string;
  call(method: string, path: string, body?: unknown): Promise<Reply>;
  /** Adds a source; returns its id. */
  add(url: string, more?: Record<string, unknown>): Promise<string>;
  /** Starts a run and waits until it has ended. */
  run(source: string): Promise<Reply['json']>;
  start(source: string): Promise<string>;
  state(source: string, run: string): Promise<Reply['json']>;
  /** The documents of the draft by external id. */
  draft(): Promise<Record<string, Reply['json']>>;
  /** Why an address was skipped in a run. */
  why(run: Reply['json'], url: string): string | undefined;
}

/** Opens a business that reads sites. */
export async function openSiteReader(server: TestServer): Promise<SiteReader> {
  const { id, token } = await server.business();
  const call: SiteReader['call'] = (method, path, body) =>
    server.call(method, `/api/knowledge/${path}`, { token, body });
  const reader: SiteReader = {
    id,
    token,
    call,
    add: async (url, more = {}) => {
      const reply = await call('POST', 'sources', { kind: 'site', url, ...more });
      assert.equal(reply.status, 201, reply.text);
      return reply.json.id;
    },
    start: async (source) => {
      const reply = await call('POST', `sources/${source}/run`);
      assert.equal(reply.status, 202, reply.text);
      return reply.json.run_id;
    },
    state: async (source, run) => (await call('GET', `sources/${source}/runs/${run}`)).json,
    run: async (source) => {
      const run = await reader.start(source);
      for (;;) {
        await runDueJobs(server.services);
        const state = await reader.state(source, run);
        if (state.state !== 'running') return state;
      }
    },
    draft: async () => {
      const { items } = (await call('GET', 'documents?limit=200')).json;
      return Object.fromEntries(items.map((item: Reply['json']) => [item.external_id, item]));
    },
    why: (run, url) => run.skipped.find((each: { url: string }) => each.url === url)?.why,
  };
  return reader;
}
