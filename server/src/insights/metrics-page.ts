import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../conversations/services.ts';
import { notFound } from '../kernel/errors.ts';
import { sha256 } from '../kernel/ids.ts';
import { cumulative } from '../platform/metrics.ts';
import { readJobs } from './jobs.ts';

/** This node's figures in Prometheus' text format. Throws 404 to whoever may not read them. */
export async function readMetrics(services: Services, request: FastifyRequest): Promise<string> {
  if (!mayRead(services, request)) throw notFound();
  const { metrics } = services;
  const delay = metrics.eventLoopDelay();
  const jobs = await readJobs(services.store);
  return [
    ...requestLines(services),
    ...family('askbob_messages_total', 'counter', 'Messages of visitors by what came of them.', [
      ...[...metrics.messages()].map(([outcome, count]) => [`outcome="${outcome}"`, count] as const),
    ]),
    ...family('askbob_event_loop_delay_seconds', 'gauge', 'Delay of the event loop since the last read.', [
      ['stat="mean"', delay.mean],
      ['stat="p99"', delay.p99],
      ['stat="max"', delay.max],
    ]),
    ...gauge('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss()),
    ...gauge('process_cpu_seconds_total', 'CPU time used.', cpuSeconds(), 'counter'),
    ...gauge('process_uptime_seconds', 'Seconds since the start.', process.uptime()),
    ...gauge('askbob_streams', 'Open event streams.', services.streams.size),
    ...family('askbob_jobs', 'gauge', 'Jobs of the installation.', [
      ['state="waiting"', jobs.waiting],
      ['state="failed"', jobs.failed],
    ]),
    ...gauge('askbob_draining', 'Whether the node is about to end.', services.draining ? 1 : 0),
    ...family('askbob_info', 'gauge', 'The version that runs.', [
      [`version="${services.config.version}",store="${services.store.kind}"`, 1],
    ]),
    '',
  ].join('\n');
}

/**
 * Programs on this machine, and whoever has METRICS_TOKEN. What a proxy on this machine passes on
 * comes from loopback too, but carries the client's address.
 */
function mayRead({ config }: Services, request: FastifyRequest): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && config.METRICS_TOKEN !== undefined) {
    return timingSafeEqual(Buffer.from(sha256(token)), Buffer.from(sha256(config.METRICS_TOKEN)));
  }
  const { headers } = request;
  if (headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip'] ?? headers.via) return false;
  return /^(::1|(::ffff:)?127(\.\d+){3})$/.test(request.socket.remoteAddress ?? '');
}

function requestLines({ metrics }: Services): string[] {
  const counts: Sample[] = [];
  const times: string[] = [];
  for (const { method, route, buckets, sum, statuses } of metrics.requests()) {
    const labels = `method="${method}",route="${route}"`;
    for (const [status, count] of statuses) counts.push([`${labels},status="${status}"`, count]);
    let total = 0;
    for (const [le, count] of cumulative(buckets)) {
      times.push(`${DURATION}_bucket{${labels},le="${le}"} ${count}`);
      total = count;
    }
    times.push(`${DURATION}_sum{${labels}} ${sum}`, `${DURATION}_count{${labels}} ${total}`);
  }
  return [
    ...family('askbob_requests_total', 'counter', 'Replies by route and status.', counts),
    ...head(DURATION, 'histogram', 'Seconds from the head of a request to the end of its reply.'),
    ...times,
  ];
}

const DURATION = 'askbob_request_duration_seconds';

type Sample = readonly [labels: string, value: number];

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function family(name: string, type: string, help: string, samples: readonly Sample[]): string[] {
  return [...head(name, type, help), ...samples.map(([labels, value]) => `${name}{${labels}} ${value}`)];
}

function gauge(name: string, help: string, value: number, type = 'gauge'): string[] {
  return [...head(name, type, help), `${name} ${value}`];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
