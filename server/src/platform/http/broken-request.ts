import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { type ErrorCode, errorCodes } from '@askbob/contract/problem.ts';

/** What Node's parser could not read, by its code, and what to do about it. */
const known: Record<string, [ErrorCode, string]> = {
  HPE_HEADER_OVERFLOW: [
    'headers_too_large',
    'The headers are larger than 16 KB. Send fewer or shorter ones.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['bad_request', 'The request came in too slowly. Send it again.'],
};
/** Milliseconds for the answer to arrive: closing at once would throw it away when more of the request is still coming in. */
const LINGER_MS = 1000;
const unreadable: [ErrorCode, string] = ['bad_request', 'This is not an HTTP request that can be read.'];

/**
 * Answers bytes that never became a request, as every other error is answered, and hangs up.
 * @param base the path our addresses stand below
 */
export function answerBrokenRequest(base: string, error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, detail] = known[error.code ?? ''] ?? unreadable;
  const { status, title } = errorCodes[code];
  const id = randomUUID();
  const body = JSON.stringify({ type: `${base}/docs#${code}`, title, status, detail, code, request_id: id });
  // Whoever never hangs up would keep the socket, and with it one of the process's file descriptors, for ever.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.end(
    [
      `HTTP/1.1 ${status} ${title}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${id}`,
      'x-content-type-options: nosniff',
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
