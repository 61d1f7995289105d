import { connect, type Socket } from 'node:net';

/** Many open event streams that wait for one text. */
export interface Watchers {
  /** Milliseconds from `since` until each watcher had a text, in order; resolves when all have it. */
  hear(text: string, since: number): Promise<number[]>;
  close(): void;
}

/** Opens `count` streams one after the other in small groups, over bare sockets so that the client costs little. */
export async function openWatchers(
  base: string,
  path: string,
  headers: Record<string, string>,
  count: number,
): Promise<Watchers> {
  const { hostname, port } = new URL(base);
  const head = [`GET ${path} HTTP/1.1`, `host: ${hostname}:${port}`, 'accept: text/event-stream'];
  for (const [name, value] of Object.entries(headers)) head.push(`${name}: ${value}`);
  const request = `${head.join('\r\n')}\r\n\r\n`;
  let wanted = '';
  let heard: (() => void) | null = null;
  const sockets: Socket[] = [];

  const openOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(request));
      let rest = '';
      socket.setEncoding('latin1').on('data', (part: string) => {
        resolve();
        rest += part;
        const at = wanted === '' ? -1 : rest.indexOf(wanted);
        if (at >= 0) heard?.();
        rest = at >= 0 ? rest.slice(at + wanted.length) : rest.slice(-200);
      });
      socket.on('error', reject);
      sockets.push(socket);
    });
  for (let i = 0; i < count; i += 50) {
    await Promise.all(Array.from({ length: Math.min(50, count - i) }, openOne));
  }
  return {
    hear: (text, since) =>
      new Promise((resolve) => {
        const times: number[] = [];
        wanted = text;
        heard = () => {
          times.push(performance.now() - since);
          if (times.length === count) resolve(times);
        };
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
