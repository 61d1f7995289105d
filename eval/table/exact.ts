import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import { askSite } from '../sites/ask-site.ts';
import { type Line, lineOf } from './line.ts';

/** A business that approved entries which differ in a number alone, the hardest to tell apart. */
interface Numbered {
  entries: number;
  wordings: number;
}

const SIZES: readonly Numbered[] = [
  { entries: 1, wordings: 1 },
  { entries: 2, wordings: 1 },
  { entries: 30, wordings: 1 },
  { entries: 1000, wordings: 5 },
  { entries: 3000, wordings: 1 },
];
/** Of large businesses so many questions are asked, evenly spaced. */
const MOST_ASKED = 300;

const FORMS = [
  (code: string) => `What does error ${code} mean?`,
  (code: string) => `My machine shows ${code}, what now?`,
  (code: string) => `How do I clear fault ${code}`,
  (code: string) => `display says ${code}`,
  (code: string) => `Why did it stop with ${code}?`,
];

/** Entries of codes, each told by its own: E0001, E0002 … */
export function numberedEntries({ entries, wordings }: Numbered): IndexedDocument[] {
  return Array.from({ length: entries }, (_, at) => {
    const code = `E${String(at + 1).padStart(4, '0')}`;
    const [question = '', ...variants] = FORMS.slice(0, wordings).map((form) => form(code));
    const answer = `${code}: press the button for ${at + 1} seconds, then call us.`;
    return { kind: 'entry', id: code, external_id: code, version: 1, url: null, question, variants, answer };
  });
}

/** Whether exact questions are answered in businesses of every size. */
export async function* exactLines(sizes: readonly Numbered[] = SIZES): AsyncGenerator<Line> {
  for (const size of sizes) {
    const documents = numberedEntries(size);
    const asked = askSite({ name: 'codes', family: 'codes', documents, messages: [] }, null, 'careful');
    const step = Math.max(1, Math.floor(documents.length / MOST_ASKED));
    const chosen = documents.filter((_, at) => at % step === 0);
    let right = 0;
    for (const { external_id, ...document } of chosen) {
      const message =
        document.kind === 'entry' ? document.question.toLowerCase().replace('?', ' please') : '';
      const reply = await asked.ask({ message, expect: [] });
      right += Number(reply.citations.length === 1 && reply.citations[0]?.external_id === external_id);
    }
    const name = `${size.entries}${size.wordings > 1 ? ` × ${size.wordings}` : ''}`;
    yield lineOf(
      `exact questions answered, ${name} entries`,
      [{ value: right / chosen.length, least: 1, digits: 2 }],
      ` (${right} of ${chosen.length})`,
    );
  }
}
