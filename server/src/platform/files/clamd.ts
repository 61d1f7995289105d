import { connect } from 'node:net';

/** Milliseconds in which a scanner has to answer. */
const ANSWERS_WITHIN = 20_000;

/**
 * Has a virus scanner (clamd, `INSTREAM`) look at bytes; returns the name of what it found, or null.
 * @param address `host:port`, or the path of a socket. Throws when it does not answer.
 */
export function scan(address: string, bytes: Buffer): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const [, host, port] = /^([^/]{1,255}):(\d{1,5})$/.exec(address) ?? [];
    const socket = host ? connect(Number(port), host) : connect(address);
    let said = '';
    socket.setTimeout(ANSWERS_WITHIN, () => socket.destroy(new Error('the virus scanner is too slow')));
    socket.on('connect', () => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(bytes.length);
      socket.write('zINSTREAM\0');
      socket.write(size);
      socket.write(bytes);
      socket.write(Buffer.alloc(4));
    });
    socket.on('data', (part) => {
      said += part.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const found = /^stream: (.{1,200}) FOUND/.exec(said)?.[1];
      if (found) resolve(found);
      else if (said.startsWith('stream: OK')) resolve(null);
      else reject(new Error(`the virus scanner said: ${said.slice(0, 200) || 'nothing'}`));
    });
  });
}
