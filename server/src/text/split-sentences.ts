/** Where a sentence stands in its text: `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Never end a sentence: a name, an example or a continuation follows. */
const LEADING = setOf(
  'mr mrs ms dr prof rev hon st sr jr gen col lt capt sgt gov sen rep vs e.g eg i.e ie cf approx ' +
    'z.b d.h u.a bzw ca ggf inkl exkl zzgl evtl hr fr dipl ing ' +
    'sra srta ud uds p.ej ej p.ex ex av mme mlle dott sig avv ecc dhr mevr mw bijv d.w.z exmo exma dra',
);
/** Don't end a sentence before a number. */
const BEFORE_NUMBER = setOf(
  'no nos nr núm num n° fig figs vol p pp pag pág blz art abs tel ext max min est sec para ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec dez mon tue tues wed thu thur thurs fri sat sun',
);
/** A run of stops is read from its first one only: from each of them, it would take the square of its length. */
const ENDING = /(?<![.!?…。！？])[.!?…。！？]+["'”’»)\]]*(?=\s|$)|[。！？]/gu;
const LONGEST = 2_000;
const LINE_START = /^\s*(?:[-*+•]\s|\d{1,3}[.)]\s|#{1,6}\s|\||>)/;

/** Cuts text into sentences at stops, line items and blank lines; abbreviations, initials, prices and ordinals don't end one. */
export function splitSentences(text: string): Span[] {
  return blocks(text)
    .flatMap((block) => sentencesOf(text, block))
    .flatMap((sentence) => cutLong(text, sentence));
}

/** What is longer than anybody writes is cut between words where it can be, so that whatever reads a sentence has little to read. */
function cutLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from + LONGEST / 2 ? space : from + LONGEST;
    parts.push({ start: from, end: to });
    from = to;
  }
  parts.push({ start: from, end });
  return parts;
}

/** Runs of lines that read on: blank lines, list items, headings and table rows start a new one. */
function blocks(text: string): Span[] {
  const found: Span[] = [];
  let open: Span | null = null;
  let position = 0;
  for (const line of text.split('\n')) {
    const end = position + line.length;
    const item = LINE_START.test(line);
    if (line.trim() === '' || item) open = null;
    if (line.trim() !== '') {
      if (!open) {
        open = { start: position, end };
        found.push(open);
      }
      open.end = end;
      if (/^\s*(?:#{1,6}\s|\|)/.test(line)) open = null;
    }
    position = end + 1;
  }
  return found;
}

function sentencesOf(text: string, block: Span): Span[] {
  const part = text.slice(block.start, block.end);
  const found: Span[] = [];
  let start = 0;
  for (const match of part.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (end < part.length && !endsHere(part, match.index, match[0], end)) continue;
    push(found, part, block.start, start, end);
    start = end;
  }
  push(found, part, block.start, start, part.length);
  return found;
}

function push(found: Span[], part: string, offset: number, from: number, to: number): void {
  const raw = part.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const sign = /^(?:[-*+•]\s+|\d{1,3}[.)]\s+|>\s*)(?=\S)/.exec(raw.slice(lead))?.[0].length ?? 0;
  const span = { start: offset + from + lead + sign, end: offset + from + raw.trimEnd().length };
  if (span.end <= span.start) return;
  const previous = found.at(-1);
  if (previous && !/[\p{L}\p{N}]/u.test(raw)) previous.end = span.end;
  else found.push(span);
}

function endsHere(part: string, at: number, stop: string, end: number): boolean {
  const next = part.slice(end).trimStart();
  if (/^[\p{Ll}]/u.test(next) && !/[!?。！？]/u.test(stop)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return true;
  const before = /[\p{L}\p{N}.°]+$/u.exec(part.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (/^\p{Lu}$/u.test(before) || /(?:^|\.)\p{Lu}$/u.test(before))
    return /^["“«(]?(?:The|It|In|He|She|They|This|We|A|An)\b/.test(next);
  if (/^\d{1,2}$/.test(before))
    return (
      !/^\p{Lu}\p{Ll}+\b/u.test(next) ||
      !/(?:^|[\s(])(?:am|vom|zum|bis|der|den|dem|im|ab)\s+\d{1,2}$/iu.test(
        part.slice(Math.max(0, at - 12), at),
      )
    );
  const word = before.toLowerCase();
  return !LEADING.has(word) && !(BEFORE_NUMBER.has(word) && /^\d/.test(next));
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
