export interface ServerEvent {
  id: string;
  name: string;
  data: unknown;
}

/** Seconds of silence after which a stream counts as dead; the server sends a heartbeat more often. */
const silence = 60_000;

/** Reads server-sent events with JSON data from a response body; ends when the stream ends or falls silent. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    while (true) {
      const chunk = await orSilence(reader.read());
      if (chunk === null || chunk.done) return;
      const blocks = (rest + decoder.decode(chunk.value, { stream: true })).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseEvent(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function orSilence<T>(read: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), silence);
  });
  return Promise.race([read, timeout]).finally(() => clearTimeout(timer));
}

/** One block of an event stream, or null for a comment, a block without data, or data that is not JSON. */
export function parseEvent(block: string): ServerEvent | null {
  const event = { id: '', name: 'message', data: [] as string[] };
  for (const line of block.split(/\r?\n/)) {
    const [field = '', ...value] = line.split(':');
    const text = value.join(':').replace(/^ /, '');
    if (field === 'id') event.id = text;
    if (field === 'event') event.name = text;
    if (field === 'data') event.data.push(text);
  }
  if (event.data.length === 0) return null;
  try {
    return { id: event.id, name: event.name, data: JSON.parse(event.data.join('\n')) as unknown };
  } catch {
    return null;
  }
}
