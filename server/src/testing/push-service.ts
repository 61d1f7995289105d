import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a push service was sent for one device, read as the device reads it. */
export interface Arrived {
  device: string;
  headers: IncomingHttpHeaders;
  notice: { title: string; body: string; url: string; tag: string; badge: number };
}

/** A push service on the loopback, and the browsers that subscribed there. */
export interface PushService {
  arrived: Arrived[];
  /** What it answers, by the name of the device; 201 where nothing is said. */
  answers: Map<string, number>;
  /** A browser that subscribes: what `PushSubscription.toJSON()` gives. */
  browser(name: string): { endpoint: string; keys: { p256dh: string; auth: string } };
  close(): Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. */
export async function startPushService(): Promise<PushService> {
  const keys = new Map<string, { ecdh: ECDH; auth: Buffer }>();
  const arrived: Arrived[] = [];
  const answers = new Map<string, number>();
  const http = createServer(async (request, response) => {
    const device = (request.url ?? '').slice(1);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const known = keys.get(device);
    const status = known ? (answers.get(device) ?? 201) : 404;
    if (known && status === 201) {
      const text = decrypt(Buffer.concat(chunks), known);
      arrived.push({ device, headers: request.headers, notice: JSON.parse(text) });
    }
    response.writeHead(status).end();
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const { port } = http.address() as AddressInfo; // a TCP server's address is never a pipe name
  return {
    arrived,
    answers,
    browser: (name) => {
      const ecdh = createECDH('prime256v1');
      const auth = randomBytes(16);
      const p256dh = ecdh.generateKeys().toString('base64url');
      keys.set(name, { ecdh, auth });
      return {
        endpoint: `http://127.0.0.1:${port}/${name}`,
        keys: { p256dh, auth: auth.toString('base64url') },
      };
    },
    close: async () => {
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
}

/** RFC 8291 from the browser's side. */
function decrypt(body: Buffer, { ecdh, auth }: { ecdh: ECDH; auth: Buffer }): string {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const theirs = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const derive = (secret: Buffer, by: Buffer, info: Buffer, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, by, info, bytes));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirs]);
  const secret = derive(ecdh.computeSecret(theirs), auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString();
}
