import { createECDH, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto';

/** How this installation proves to push services that it is the one browsers subscribed to (VAPID, RFC 8292). */
export interface Vapid {
  /** What browsers subscribe with: a point of P-256, base64url. */
  publicKey: string;
  /** The Authorization header of a request to a push service. @param now milliseconds */
  authorization(endpoint: string, now: number): string;
}

/** The order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** Push services take at most 24 hours. */
const LASTS_SECONDS = 12 * 3600;

/**
 * The key pair of an installation, derived from its secret key: every node has the same, a backup holds it, and nothing
 * more must be kept. @param contact whom a push service may write to about what is sent: `mailto:` or `https:`
 */
export function createVapid(secretKey: Buffer, contact: string): Vapid {
  const { publicKey, privateKey } = keyPair(secretKey);
  return {
    publicKey,
    authorization: (endpoint, now) => {
      const claims = {
        aud: new URL(endpoint).origin,
        exp: Math.floor(now / 1000) + LASTS_SECONDS,
        sub: contact,
      };
      const signed = `${json({ typ: 'JWT', alg: 'ES256' })}.${json(claims)}`;
      const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
    },
  };
}

/** A scalar with 64 bits more than the order has, reduced: as good as one drawn at random (FIPS 186-5, A.2.1). */
function keyPair(secretKey: Buffer): { publicKey: string; privateKey: KeyObject } {
  const wide = Buffer.from(hkdfSync('sha256', secretKey, '', 'ask-bob vapid', 40));
  const scalar = (BigInt(`0x${wide.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(d);
  const point = ecdh.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: d.toString('base64url') };
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
  };
}

function json(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
