import { type ErrorCode, errorCodes } from '@askbob/contract/problem.ts';

/** Why the server cannot start, in one line that says what to do. */
export class StartError extends Error {}

/** One field that is wrong, by JSON pointer. */
export interface FieldError {
  pointer: string;
  message: string;
}

/** What a request failed with; `detail` is read by people and says what to do next. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  /** Further members of the problem document. */
  readonly extra: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    detail: string,
    more: { fields?: FieldError[]; headers?: Record<string, string>; extra?: Record<string, unknown> } = {},
  ) {
    super(detail);
    this.code = code;
    this.status = errorCodes[code].status;
    this.fields = more.fields;
    this.headers = more.headers ?? {};
    this.extra = more.extra ?? {};
  }
}

/** The same bytes for what is missing and for what belongs to another business. */
export function notFound(): ApiError {
  return new ApiError('not_found', 'There is nothing here under this address. Check the id.');
}

/** A request that parsed but is not valid, naming the one field. */
export function invalid(pointer: string, message: string): ApiError {
  return new ApiError('invalid_request', `${pointer || 'The body'}: ${message}`, {
    fields: [{ pointer, message }],
  });
}
