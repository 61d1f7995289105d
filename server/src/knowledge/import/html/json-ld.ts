import type { Block } from '../blocks/block.ts';

const DEEPEST = 8;

/** Questions and answers of a FAQPage in structured data; the answers are HTML, which `readFragment` reads. */
export function questionsOfJsonLd(
  values: readonly unknown[],
  readFragment: (html: string) => Block[],
): Block[] {
  const found: Block[] = [];
  for (const value of values) collect(value, found, readFragment, 0);
  return found;
}

function collect(
  value: unknown,
  found: Block[],
  readFragment: (html: string) => Block[],
  depth: number,
): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found, readFragment, depth + 1);
    return;
  }
  const fields = value as Record<string, unknown>;
  if (isType(fields, 'Question')) {
    const question = wordsOf(textOf(fields.name), readFragment);
    const answer = answerOf(fields.acceptedAnswer ?? fields.suggestedAnswer);
    if (question !== '' && answer !== '')
      found.push({
        kind: 'question',
        source: { heading: question.slice(0, 200) },
        questions: [question],
        answer: readFragment(answer),
      });
    return;
  }
  for (const key of ['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item'])
    collect(fields[key], found, readFragment, depth + 1);
}

function isType(fields: Record<string, unknown>, name: string): boolean {
  const type = fields['@type'];
  return type === name || (Array.isArray(type) && type.includes(name));
}

function answerOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? textOf((first as Record<string, unknown>).text) : '';
}

/** A text that may be written as HTML, without its tags and with its characters. */
function wordsOf(text: string, readFragment: (html: string) => Block[]): string {
  if (!/[<&]/.test(text)) return text;
  const words = readFragment(text).flatMap((block) => ('text' in block ? block.text : []));
  return words.join(' ').replaceAll('**', '').trim() || text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
