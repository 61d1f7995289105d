import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser said of itself when it subscribed: where to write to, and with which keys (RFC 8291). */
export interface PushAddress {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** What is made anew for each message; tests bring the values of the RFC's example. */
export interface MessageSecrets {
  privateKey: Buffer;
  salt: Buffer;
}

const RECORD_BYTES = 4096;

/**
 * Encrypts a message so that only the browser can read it, not the push service that carries it: RFC 8291, in one
 * record of `aes128gcm` (RFC 8188). Throws when the browser's key is not a point of P-256.
 */
export function encryptPush(
  text: string,
  { p256dh, auth }: Omit<PushAddress, 'endpoint'>,
  secrets: MessageSecrets = { privateKey: newPrivateKey(), salt: randomBytes(16) },
): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(secrets.privateKey);
  const ours = ecdh.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const secret = derive(ecdh.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const key = derive(secret, secrets.salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, secrets.salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 0x02 ends the last record.
  const sealed = [cipher.update(Buffer.concat([Buffer.from(text), Buffer.of(2)])), cipher.final()];
  const size = Buffer.alloc(5);
  size.writeUInt32BE(RECORD_BYTES);
  size.writeUInt8(ours.length, 4);
  return Buffer.concat([secrets.salt, size, ours, ...sealed, cipher.getAuthTag()]);
}

function newPrivateKey(): Buffer {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return ecdh.getPrivateKey();
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}
