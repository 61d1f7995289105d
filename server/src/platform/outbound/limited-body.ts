import { OutboundRefused } from './guarded-connector.ts';

/** Passes a body through until it exceeds `maxBytes`, then fails it with OutboundRefused and stops the source. */
export function limitedBody(
  source: ReadableStream<Uint8Array>,
  maxBytes: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let seen = 0;
  const reader = source.getReader();
  return new ReadableStream({
    async pull(controller) {
      const next = await reader.read();
      if (next.done) return controller.close();
      seen += next.value.byteLength;
      if (seen > maxBytes) {
        await reader.cancel();
        throw new OutboundRefused(`the reply is larger than ${maxBytes} bytes`);
      }
      controller.enqueue(new Uint8Array(next.value));
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
