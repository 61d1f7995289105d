import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError, invalid } from '../../kernel/errors.ts';
import { RawForm } from './multipart.ts';

const MAX_DEPTH = 20;
const MAX_KEYS = 5000;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** A key that could change an object's prototype if it were ever copied. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Lets the app read the media types of the contract, each with its own refusals. */
export function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => (body.length === 0 ? undefined : parseJson(body)),
  );
  app.addContentTypeParser(
    'application/x-ndjson',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => decode(body),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => {
      const fields = Object.fromEntries(new URLSearchParams(decode(body)));
      checkShape(fields);
      return fields;
    },
  );
  // Bytes as they are: a mail says itself how it is to be read.
  app.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => new RawForm(request.headers['content-type'], body),
  );
}

/** UTF-8 bytes to a JSON value whose depth, keys and strings are safe to pass on; throws ApiError. */
function parseJson(body: Buffer): unknown {
  const value = parseJsonText(decode(body));
  checkShape(value);
  return value;
}

/** Parses one JSON text; throws ApiError `malformed_json`. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(
      'malformed_json',
      'The body is not valid JSON. Send an object such as {"message": "…"}.',
    );
  }
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new ApiError(
      'malformed_json',
      'The body is not valid UTF-8. Encode it as UTF-8 and send it again.',
    );
  }
}

/** Refuses what no field of ours can hold: deep nesting, prototype keys, NUL, lone surrogates. */
export function checkShape(value: unknown): void {
  let keys = 0;
  const visit = (node: unknown, pointer: string, depth: number): void => {
    if (typeof node === 'string') {
      if (node.includes('\0') || !node.isWellFormed()) {
        throw invalid(
          pointer,
          'must not hold NUL characters or broken Unicode. Remove them and send it again',
        );
      }
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if (depth > MAX_DEPTH) throw invalid(pointer, `must not be nested more than ${MAX_DEPTH} deep`);
    for (const [key, child] of Object.entries(node)) {
      keys += 1;
      if (keys > MAX_KEYS) throw invalid('', `must not have more than ${MAX_KEYS} values`);
      if (FORBIDDEN_KEYS.has(key)) throw invalid(`${pointer}/${key}`, 'is not a field name');
      if (key.includes('\0') || !key.isWellFormed()) throw invalid(pointer, 'has a broken field name');
      visit(child, `${pointer}/${key}`, depth + 1);
    }
  };
  visit(value, '', 0);
}
