import { readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../../kernel/ids.ts';
import { type Html, html } from '../html/html.ts';

const FOLDER = new URL('../../../../docs/pictures/guides/', import.meta.url);
/** Pixels of a picture for one on the page: they are taken sharper than they are shown. */
const DENSITY = { wide: 1.5, phone: 2 };

interface Picture {
  address: string;
  bytes: Buffer;
  width: number;
  height: number;
}

const pictures = new Map<string, Picture>(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.webp'))
    .map((file) => [file.slice(0, -'.webp'.length), readPicture(file)]),
);

/** A screenshot with words for who cannot see it; it opens as large as it is, for small screens. @param name such as `en/setup` Throws where there is none. */
export function picture(name: string, kind: keyof typeof DENSITY, alt: string): Html {
  const found = pictures.get(name);
  if (!found) throw new Error(`There is no picture ${name}; e2e/pictures.ts takes them.`);
  const shown = (pixels: number) => Math.round(pixels / DENSITY[kind]);
  return html`<figure class="picture ${kind}"><a href="${found.address}"><img src="${found.address}" width="${shown(found.width)}" height="${shown(found.height)}" alt="${alt}" loading="lazy"></a></figure>`;
}

/** Serves the guides' pictures under names that change with what they show. */
export function servePictures(app: FastifyInstance): void {
  for (const { address, bytes } of pictures.values())
    app.get(address, (_request, reply) =>
      reply
        .header('content-type', 'image/webp')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(bytes),
    );
}

/** Width and height, less one, stand at fixed places of a WebP with a profile, as Chromium makes them (RFC 9649, 2.7). */
function readPicture(file: string): Picture {
  const bytes = readFileSync(new URL(file, FOLDER));
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8X')
    throw new Error(`${file} is no WebP of e2e/pictures.ts.`);
  return {
    address: `/site/${sha256(bytes.toString('base64')).slice(0, 12)}/${file}`,
    bytes,
    width: bytes.readUIntLE(24, 3) + 1,
    height: bytes.readUIntLE(27, 3) + 1,
  };
}
