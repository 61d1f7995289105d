import type { FastifyReply } from 'fastify';

/** Bytes a slow reader may leave unread before we hang up; it resumes by its last id. */
const MAX_BUFFERED = 256 * 1024;

/** An open server-sent event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  /** Sends one event; an id makes it resumable. Returns false when the reader is gone or too slow. */
  send(event: string, data: unknown, id?: string | number): boolean;
  /** Sends an event that formatEvent made, so that many readers share one text. */
  sendFrame(frame: string): boolean;
  /** Ends the stream; with `retryMs` the client is told when to come back. */
  close(retryMs?: number): void;
  /** Runs once, whoever ended it. */
  onClose(run: () => void): void;
}

/**
 * Takes the reply over and starts a stream with the headers set so far.
 * @param beats what keeps open streams alive when it is called; the stream is one of them until it ends
 */
export function openStream(reply: FastifyReply, beats: Set<() => void>): EventStream {
  const response = reply.raw;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) response.setHeader(name, value);
  }
  reply.hijack();
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would otherwise hold events back until its buffer is full.
    'x-accel-buffering': 'no',
  });
  const closers: (() => void)[] = [];
  let open = true;
  const finish = (): void => {
    if (!open) return;
    open = false;
    beats.delete(beat);
    for (const run of closers) run();
  };
  const write = (text: string): boolean => {
    if (!open) return false;
    response.write(text);
    if (response.writableLength <= MAX_BUFFERED) return true;
    response.destroy();
    return false;
  };
  const beat = (): void => void write(':\n\n');
  beats.add(beat);
  response.on('close', finish);
  response.on('error', finish);
  return {
    send: (event, data, id) => write(formatEvent(event, data, id)),
    sendFrame: write,
    close: (retryMs) => {
      if (open && retryMs !== undefined) response.write(`retry: ${Math.round(retryMs)}\n\n`);
      response.end();
      finish();
    },
    onClose: (run) => {
      if (open) closers.push(run);
      else run();
    },
  };
}

/** One event as text; JSON holds no raw line breaks, so one data line is enough. */
export function formatEvent(event: string, data: unknown, id?: string | number): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
