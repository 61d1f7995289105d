/** What is wrong with one line, for the screen to say in the person's language. */
export type LineProblem = { line: number } & (
  | { kind: 'not_json' }
  | { kind: 'missing'; field: string }
  | { kind: 'refused'; message: string }
);

/** Lines looked at before the browser may draw again. */
const slice = 2000;
/** Problems that are named before looking stops. */
const mostProblems = 50;

/** Looks through NDJSON before it is sent: how many documents there are, and which lines cannot be read. */
export async function checkLines(
  text: string,
  onProgress: (done: number, all: number) => void,
): Promise<{ documents: number; problems: LineProblem[] }> {
  const lines = text.split('\n');
  const problems: LineProblem[] = [];
  let documents = 0;
  for (let at = 0; at < lines.length && problems.length < mostProblems; at += 1) {
    if (at % slice === 0) {
      onProgress(at, lines.length);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    documents += 1;
    const problem = checkLine(line, at + 1);
    if (problem) problems.push(problem);
  }
  return { documents, problems };
}

function checkLine(text: string, line: number): LineProblem | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, kind: 'not_json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line, kind: 'not_json' };
  const fields = 'title' in value || 'text' in value ? ['title', 'text'] : ['question', 'answer'];
  const field = fields.find((name) => !isText(value, name));
  return field ? { line, kind: 'missing', field } : null;
}

function isText(value: object, name: string): boolean {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' && found.trim() !== '';
}

/** The server's refusals as problems of lines: their pointers are `/lines/12/answer`. */
export function refusedLines(errors: readonly { pointer: string; message: string }[]): LineProblem[] {
  return errors.map(({ pointer, message }) => {
    const [, , line = '0', ...field] = pointer.split('/');
    return { line: Number(line), kind: 'refused', message: `${field.join('/')} ${message}`.trim() };
  });
}
