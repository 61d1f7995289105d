import { type ErrorCode, errorCodes } from '@askbob/contract/problem.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ApiError, type FieldError } from '../../kernel/errors.ts';

/**
 * Sends an error as RFC 9457 problem details; what we did not foresee becomes a bare 500.
 * @param base the path our addresses stand below
 */
export function sendProblem(
  base: string,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const known = asApiError(error);
  // A cause is something beneath us that failed: the operator has to see which.
  if (known.code === 'internal_error' || known.cause !== undefined) {
    request.log.error({ err: known.cause ?? error }, 'request failed');
  }
  const { status, title } = errorCodes[known.code];
  if (status === 401 && known.code !== 'invalid_credentials') {
    void reply.header('www-authenticate', 'Bearer realm="askbob"');
  } else if (status === 401) {
    void reply.header('www-authenticate', 'Password realm="askbob"');
  }
  if ((status === 429 || status === 503) && !known.headers['retry-after']) {
    void reply.header('retry-after', '1');
  }
  return reply
    .code(status)
    .headers(known.headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({
        type: `${base}/docs#${known.code}`,
        title,
        status,
        detail: known.message,
        code: known.code,
        request_id: request.id,
        ...(known.fields ? { errors: known.fields } : {}),
        ...known.extra,
      }),
    );
}

/** A 422 that names every field zod found wrong. */
export function fromZod(error: z.ZodError): ApiError {
  const fields = error.issues.flatMap(fieldErrors).slice(0, 20);
  const first = fields[0];
  const detail = first ? `${first.pointer || 'The body'}: ${first.message}` : 'The request is not valid.';
  return new ApiError('invalid_request', detail, { fields });
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const pointer = issue.path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${key}`,
      message: 'is not a field of this request; leave it out',
    }));
  }
  return [{ pointer, message: wordsFor(issue) }];
}

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Record<string, string> = {
  email: 'must be an e-mail address',
  date: 'must be a date such as 2026-01-31',
};

/** What is wrong with a field and what would be right, in words that need no knowledge of the validator. */
function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${names[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must ${unitOf(issue.origin, `at least ${issue.minimum}`)}`;
    case 'too_big':
      return `must ${unitOf(issue.origin, `at most ${issue.maximum}`)}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_format':
      // A pattern says nothing to people: the contract words what it asks for, or the format has a name.
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

function unitOf(origin: string, bound: string): string {
  if (origin === 'string') return `have ${bound} characters`;
  if (origin === 'array' || origin === 'set') return `have ${bound} items`;
  return `be ${bound}`;
}

/** Fastify's own errors by their code. */
const frameworkErrors: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'payload_too_large',
    'The body is larger than this endpoint takes. Send less.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad_request', 'Content-Length does not match the body.'],
  FST_ERR_BAD_URL: ['bad_request', 'The address cannot be read. Check its percent-encoding.'],
};

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const framework = frameworkErrors[code];
  if (framework) return new ApiError(...framework);
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) return new ApiError('bad_request', 'The request cannot be read.');
  return new ApiError(
    'internal_error',
    'Nothing was changed. Try again; if it stays, tell the operator the request_id.',
  );
}
