import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';

/** Upper bounds of the duration buckets, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface RouteTimes {
  method: string;
  route: string;
  buckets: number[];
  sum: number;
  statuses: Map<number, number>;
}

/** What one node has counted since it started. */
export interface Metrics {
  /** Counts a reply. @param ms from the request's head to the reply's end */
  request(method: string, route: string, status: number, ms: number): void;
  /** Counts a visitor's message by what came of it. */
  message(outcome: string): void;
  requests(): Iterable<Readonly<RouteTimes>>;
  messages(): ReadonlyMap<string, number>;
  /** Delay of the event loop since this was last asked, in seconds. */
  eventLoopDelay(): { mean: number; p99: number; max: number };
}

/** Counters in plain memory: one look-up and three additions a request. */
export function createMetrics(): Metrics {
  const routes = new Map<string, RouteTimes>();
  const outcomes = new Map<string, number>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const known = (method: string, route: string): RouteTimes => {
    const key = method + route;
    let times = routes.get(key);
    if (!times) {
      const buckets = new Array<number>(BOUNDS.length + 1).fill(0);
      times = { method, route, buckets, sum: 0, statuses: new Map() };
      routes.set(key, times);
    }
    return times;
  };
  return {
    request: (method, route, status, ms) => {
      const times = known(method, route);
      const seconds = ms / 1000;
      let bucket = 0;
      while (bucket < BOUNDS.length && seconds > (BOUNDS[bucket] ?? 0)) bucket += 1;
      times.buckets[bucket] = (times.buckets[bucket] ?? 0) + 1;
      times.sum += seconds;
      times.statuses.set(status, (times.statuses.get(status) ?? 0) + 1);
    },
    message: (outcome) => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1),
    requests: () => routes.values(),
    messages: () => outcomes,
    eventLoopDelay: () => {
      const { mean, max } = delay;
      const p99 = delay.percentile(99);
      delay.reset();
      // Nothing measured yet reads as NaN.
      const seconds = (ns: number): number => (Number.isFinite(ns) && ns > 0 ? ns / 1e9 : 0);
      return { mean: seconds(mean), p99: seconds(p99), max: seconds(max) };
    },
  };
}

/** Counts every reply under the pattern of its route, so that ids in addresses make no new series. */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.request(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
    done();
  });
}

/** Cumulative buckets as Prometheus wants them: `le` with how many took at most that long. */
export function* cumulative(buckets: readonly number[]): Iterable<[string, number]> {
  let sum = 0;
  for (const [i, count] of buckets.entries()) {
    sum += count;
    yield [i < BOUNDS.length ? String(BOUNDS[i]) : '+Inf', sum];
  }
}
