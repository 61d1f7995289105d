/** What went wrong, in one line for the operator who ran a command. */
export function inOneLine(error: unknown): string {
  // Several addresses of one host were tried: each has its own reason, and the whole has none.
  const told = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const message = told instanceof Error ? told.message || told.name : String(told);
  return message
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('; ');
}

/** Runs an operator's command; whatever fails is one line on stderr and exit status 1. */
export async function runForOperator(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(inOneLine(error));
    process.exitCode = 1;
  }
}
