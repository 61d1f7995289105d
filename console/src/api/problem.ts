import type { ErrorCode } from '@askbob/contract/problem.ts';
import type { Texts } from '../texts/texts.tsx';

interface ProblemBody {
  status: number;
  code: ErrorCode | 'offline';
  title: string;
  detail: string;
  request_id: string;
  errors?: { pointer: string; message: string }[];
  tests?: unknown[];
  /** Why a file could not be read. */
  refusal?: string;
  businesses?: { id: string; name: string }[];
  /** With `business_suspended`: which one, and why. */
  business?: string;
  reason?: string | null;
  /** Whom the operator says to ask. */
  contact?: string | null;
}

/** A refusal of the server, or its silence (`offline`), with what a person can do about it. */
export class ApiError extends Error {
  readonly problem: ProblemBody;
  readonly retryAfter: number | null;

  constructor(problem: ProblemBody, retryAfter: number | null = null) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  static offline(): ApiError {
    return new ApiError({ status: 0, code: 'offline', title: '', detail: '', request_id: '' });
  }

  get code(): ProblemBody['code'] {
    return this.problem.code;
  }

  /** The message for one field of the body, by its JSON pointer without the slash. */
  field(name: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === `/${name}`)?.message;
  }
}

/** Reads problem+json; an answer of another kind (a proxy's page) becomes internal_error with its status. */
export async function readProblem(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after')) || null;
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiError(body, retryAfter);
  const request_id = response.headers.get('x-request-id') ?? '';
  const title = response.statusText;
  return new ApiError({ status: response.status, code: 'internal_error', title, detail: '', request_id });
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** What happened and what to do, in the person's language; the server's own detail where we know nothing better. */
export function problemText(error: unknown, t: Texts): string {
  if (!(error instanceof ApiError)) return t.problems.internal_error;
  const { code, detail, errors } = error.problem;
  if (code === 'rate_limited' || code === 'overloaded') return t.problems.wait(error.retryAfter ?? 10);
  if (code === 'business_suspended') {
    const { business = '', reason, contact } = error.problem;
    const why = reason ? t.problems.suspended(business, reason) : t.problems.suspendedNoReason;
    return `${why} ${contact ? t.problems.suspendedAsk(contact) : t.problems.suspendedAskOperator}`;
  }
  const refusals: Record<string, string> = t.problems.refusals;
  const refusal = refusals[error.problem.refusal ?? ''];
  if (refusal !== undefined) return refusal;
  if (code in t.problems) return t.problems[code as 'offline'];
  if (errors && errors.length > 0) return errors.map((item) => item.message).join(' ');
  return detail || error.problem.title || t.problems.internal_error;
}
