import autocannon from 'autocannon';
import type { Measured } from './process.ts';

/** How a visitor of a business reaches Bob. */
export interface Door {
  path: string;
  headers: Record<string, string>;
}

/** Who is asked what, by how many at once. */
export interface Load {
  /** Asked in turn. */
  doors: readonly Door[];
  messages: readonly string[];
  connections: number;
  /** How many messages in all. */
  amount: number;
}

/** What came of it; the times in milliseconds. */
export interface Figures {
  /** Answered messages a second. */
  rate: number;
  /** CPU of the servers, for each message. */
  cpuMs: number;
  /** CPU of the database's own processes, for each message; 0 where it has none. */
  databaseMs: number;
  p50: number;
  p97: number;
  p99: number;
  failed: number;
}

/** Sends messages of 200 visitors to the servers, shared out evenly; percentiles are those of the slowest server. */
export async function load(
  servers: readonly Measured[],
  databaseCpu: () => number,
  { doors, messages, connections, amount }: Load,
): Promise<Figures> {
  const cpu = () => servers.reduce((sum, server) => sum + server.cpuSeconds(), 0);
  const before = cpu();
  const databaseBefore = databaseCpu();
  let begun = 0;
  const share = Math.ceil(amount / servers.length);
  // Who would send nothing is refused by autocannon.
  const connectionsEach = Math.min(Math.ceil(connections / servers.length), share);
  const sent = share * servers.length;
  const results = await Promise.all(
    servers.map(({ url }, at) =>
      autocannon({
        url,
        connections: connectionsEach,
        amount: share,
        requests: requestsOf(doors, messages, at),
        // Each begins at another visitor: by itself, all would write to the same one at the same time, and wait for one another.
        setupClient: (client) => client.setRequests(turned(requestsOf(doors, messages, at), begun++ * 37)),
      }),
    ),
  );
  const most = (of: (result: autocannon.Result) => number) => Math.max(...results.map(of));
  return {
    rate: results.reduce((sum, result) => sum + result['2xx'] / result.duration, 0),
    cpuMs: ((cpu() - before) * 1000) / sent,
    databaseMs: ((databaseCpu() - databaseBefore) * 1000) / sent,
    p50: most(({ latency }) => latency.p50),
    p97: most(({ latency }) => latency.p97_5),
    p99: most(({ latency }) => latency.p99),
    failed: results.reduce((sum, result) => sum + result.non2xx + result.errors, 0),
  };
}

function requestsOf(
  doors: readonly Door[],
  messages: readonly string[],
  server: number,
): autocannon.Request[] {
  return messages.map((message, i) => {
    const { path, headers } = doors[i % doors.length] ?? { path: '/', headers: {} };
    const session_id = `a-secret-session-of-the-bench-${server}-${i % 200}`;
    return {
      method: 'POST' as const,
      path,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ message, session_id }),
    };
  });
}

function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
