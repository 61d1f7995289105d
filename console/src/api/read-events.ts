import { createParser } from 'eventsource-parser';

export interface ServerEvent {
  id: string;
  name: string;
  data: unknown;
}

/** Milliseconds of silence after which a stream counts as dead; the server sends a heartbeat more often. */
const silence = 60_000;

/** Reads server-sent events with JSON data from a response body; ends when the stream ends or falls silent. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let read: ServerEvent[] = [];
  const parser = createParser({
    onEvent: ({ id = '', event: name = 'message', data }) => {
      const value = fromJson(data);
      if (value !== undefined) read.push({ id, name, data: value });
    },
  });
  try {
    while (true) {
      const chunk = await orSilence(reader.read());
      if (chunk === null || chunk.done) return;
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      const events = read;
      read = [];
      yield* events;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Undefined for what is not JSON. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function orSilence<T>(read: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), silence);
  });
  return Promise.race([read, timeout]).finally(() => clearTimeout(timer));
}
