/** The fields of one server-sent event; several lines of data are one text. */
export type StreamEvent = Record<string, string>;

/** Cuts server-sent events out of text that arrives in pieces; comments are dropped. */
export function eventParser(onEvent: (event: StreamEvent) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields: StreamEvent = {};
      for (const [, name = '', value = ''] of block.matchAll(/^(\w+): ?(.*)$/gm)) {
        fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
      }
      onEvent(fields);
    }
  };
}

/** Hands on the events of a response until it ends, and says `alive` on every sign of life; throws when the connection breaks. */
export async function readEvents(
  response: Response,
  onEvent: (event: StreamEvent) => void,
  alive: () => void,
): Promise<void> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const parse = eventParser(onEvent);
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return;
    alive();
    parse(decoder.decode(chunk.value, { stream: true }));
  }
}
