/** What has to come out of a file, and what must not. */
export interface Expected {
  paste?: boolean;
  pairs?: { q: string; a: string[]; not?: string[] }[];
  find?: string[];
  together?: string[][];
  rows?: string[][];
  order?: string[];
  absent?: string[];
  left_out?: string[];
  lines?: boolean;
  count?: number;
  refuse?: { says: string };
}

/** What was found of what is required. */
export interface Share {
  required: number;
  found: number;
  forbidden: number;
  missing: string[];
}

interface Said {
  items: { question: string | null; answer: string }[];
  left: string[];
  lines: string[];
}

interface Check {
  what: string;
  holds: boolean;
  /** It must not hold. */
  forbids?: true;
}

/** Everything that is expected of a file as single checks. */
export function checksOf(expected: Expected, said: Said): Check[] {
  const whole = said.items.map(({ question, answer }) => `${question ?? ''} ${answer}`);
  const all = whole.join(' \n ');
  const checks: Check[] = [];
  for (const { q, a, not = [] } of expected.pairs ?? []) {
    const entry = said.items.find(({ question }) => question !== null && holds(question, q));
    for (const part of a)
      checks.push({ what: `${q} → ${part}`, holds: entry !== undefined && holds(entry.answer, part) });
    for (const part of not)
      checks.push({
        what: `${q} → ${part}`,
        holds: entry !== undefined && holds(entry.answer, part),
        forbids: true,
      });
  }
  for (const part of expected.find ?? []) checks.push({ what: part, holds: holds(all, part) });
  for (const parts of expected.together ?? [])
    checks.push({
      what: parts.join(' + '),
      holds: whole.some((text) => parts.every((part) => holds(text, part))),
    });
  for (const cells of expected.rows ?? [])
    checks.push({ what: cells.join(' | '), holds: whole.some((text) => inOrder(text, cells)) });
  if (expected.order) checks.push({ what: expected.order.join(' … '), holds: inOrder(all, expected.order) });
  for (const part of expected.absent ?? [])
    checks.push({ what: part, holds: holds(all, part), forbids: true });
  const left = plain(said.left.join(' \n '));
  for (const part of expected.left_out ?? [])
    checks.push({ what: `left out: ${part}`, holds: holds(left, part) });
  if (expected.count !== undefined) {
    const entries = said.items.filter(({ question }) => question !== null).length;
    checks.push({ what: `${expected.count} entries (${entries})`, holds: entries === expected.count });
  }
  if (expected.lines) checks.push(...lineChecks(said.lines, `${all} ${left}`));
  return checks;
}

/** Each word of each line stands somewhere; marks such as "Q:" and numbers of items don't count. */
function lineChecks(lines: readonly string[], everything: string): Check[] {
  return lines
    .map((line) => plain(line).replace(/^(?:q:|a:|-|\d{1,3}[.)]) ?/, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => ({
      what: `line: ${line}`,
      holds: line.split(/ (?:a: )?/).every((word) => everything.includes(word)),
    }));
}

function inOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(plain(part), at);
    if (found < 0) return false;
    at = found + plain(part).length;
  }
  return true;
}

/** Whether a text holds words; a number isn't found inside of a longer number. */
function holds(text: string, part: string): boolean {
  const wanted = plain(part);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const cutsBefore = /^\d/.test(wanted) && /\d$/.test(text.slice(0, at));
    const cutsAfter = /\d$/.test(wanted) && /^\d/.test(text.slice(at + wanted.length));
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}

/** Words as they are compared: without case, Markdown marks, runs of white space and kinds of quotation marks. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_#|`\\]/g, ' ')
    .replace(/[‘’‚´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
