/** The fields of one server-sent event. */
export type StreamEvent = Record<string, string>;

/** Cuts server-sent events, as our server writes them, out of text that arrives in pieces; comments are dropped. */
export function eventParser(onEvent: (event: StreamEvent) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = [...block.matchAll(/^(\w+): (.*)/gm)].map(([, ...field]) => field);
      onEvent(Object.fromEntries(fields));
    }
  };
}

/** Hands on the events of a response until it ends, and says `alive` on every sign of life; throws when the connection breaks. */
export async function readEvents(
  response: Response,
  onEvent: (event: StreamEvent) => void,
  alive: () => void,
): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const parse = eventParser(onEvent);
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return;
    alive();
    parse(chunk.value);
  }
}
