export type StreamEvent = { event: string; id: string; data: string };

/** Cuts server-sent events out of text that arrives in pieces; comments and unknown fields are dropped. */
export function eventParser(onEvent: (event: StreamEvent) => void, onRetry: (ms: number) => void) {
  let rest = '';
  let fields: Record<string, string> = {};
  return (piece: string): void => {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (name === 'data')
        fields.data = fields.data === undefined ? (value ?? '') : `${fields.data}\n${value}`;
      else if (name === 'retry') onRetry(Number(value));
      else if (name) fields[name] = value ?? '';
      else if (!line) {
        if (fields.data !== undefined)
          onEvent({ event: fields.event ?? 'message', id: fields.id ?? '', data: fields.data });
        fields = {};
      }
    }
  };
}

/** Hands on the events of a response until it ends; throws when the connection breaks. */
export async function readEvents(
  response: Response,
  onEvent: (event: StreamEvent) => void,
  alive: () => void,
  onRetry: (ms: number) => void = () => {},
): Promise<void> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const parse = eventParser(onEvent, onRetry);
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return;
    alive();
    parse(decoder.decode(chunk.value, { stream: true }));
  }
}
