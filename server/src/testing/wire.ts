import { Agent, request } from 'node:http';
import { connect } from 'node:net';

/** What came back over a real socket; null when the connection was cut first. */
export type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests assert on the fields they expect to be there.
  json: any;
} | null;

const agent = new Agent({ keepAlive: true });

/** Posts JSON; with `cut` the connection is destroyed as soon as the request has left. */
export function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  cut = false,
): Promise<Answer> {
  return new Promise((resolve) => {
    const text = JSON.stringify(body);
    const sending = request(
      url,
      {
        method: 'POST',
        // A connection that is going to be cut must not be one that others use.
        agent: cut ? false : agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...headers,
        },
      },
      (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (part) => {
          received += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, json: parse(received) }));
        response.on('error', () => resolve(null));
      },
    );
    sending.on('error', () => resolve(null));
    // Whatever happened before, nothing comes after this.
    sending.on('close', () => resolve(null));
    sending.end(text, () => {
      if (cut) setImmediate(() => sending.destroy());
    });
  });
}

/** Sends bytes as they are to 127.0.0.1 and reads until the server hangs up; the head comes in lower case. */
export function sendRaw(
  port: number,
  bytes: string,
): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head: head.toLowerCase(), body });
    });
  });
}

/** One server-sent event as it was read. */
export interface HeardEvent {
  id: string | null;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests assert on the fields they expect to be there.
  data: any;
}

/** An open event stream. */
export interface Hearing {
  events: HeardEvent[];
  /** Resolves once an event satisfies the check; rejects when the stream ends before. */
  until(found: (event: HeardEvent) => boolean): Promise<HeardEvent>;
  /** Resolves when the stream is over, whoever ended it. */
  ended: Promise<void>;
  status: number;
  /** Reads nothing more, and leaves the connection open. */
  pause(): void;
  close(): void;
}

/** Opens an event stream and reads it until it is closed. Rejects when there is no answer. */
export function hear(url: string, headers: Record<string, string> = {}): Promise<Hearing> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent: false, headers: { accept: 'text/event-stream', ...headers } });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const events: HeardEvent[] = [];
      const waiting = new Set<{ found(event: HeardEvent): boolean; tell(event: HeardEvent): void }>();
      let rest = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const event of blocks.flatMap(readBlock)) {
          events.push(event);
          for (const each of waiting) if (each.found(event)) each.tell(event);
        }
      });
      response.on('error', () => undefined);
      const ended = new Promise<void>((done) => response.on('close', () => done()));
      resolve({
        events,
        ended,
        status: response.statusCode ?? 0,
        until: (found) => {
          const known = events.find(found);
          if (known) return Promise.resolve(known);
          return new Promise((tell, fail) => {
            waiting.add({ found, tell });
            void ended.then(() => fail(new Error('the stream ended before the event came')));
          });
        },
        pause: () => void response.pause(),
        close: () => asking.destroy(),
      });
    });
    asking.end();
  });
}

function readBlock(block: string): HeardEvent[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const data = field('data');
  return data === undefined
    ? []
    : [{ id: field('id') ?? null, name: field('event') ?? 'message', data: JSON.parse(data) }];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
