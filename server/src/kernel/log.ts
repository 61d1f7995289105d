import pino, { type DestinationStream, type Level, type LevelWithSilent, type Logger } from 'pino';
import { redact } from './redact.ts';

/**
 * The server's log: one JSON object a line, so that no text can forge a line of its own. Errors are cut
 * to what helps to mend them, because a database puts the row that failed, and so what a visitor wrote,
 * into the rest.
 */
export function createLog(level: LevelWithSilent, destination?: DestinationStream): Logger {
  const options = { level: level as Level, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** An error's kind, code, place and message, with what may be personal replaced. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return redact(String(error));
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: redact(error.message),
    stack: redact(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
