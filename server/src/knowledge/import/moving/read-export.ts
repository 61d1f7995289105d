import type { Block } from '../blocks/block.ts';
import { readFragment } from '../html/read-html.ts';
import { type Item, type LeftOut, toItems } from '../items/to-items.ts';
import { whys } from '../items/whys.ts';
import { readText } from '../text/read-text.ts';
import { type Exported, exportedOf, type System } from './systems.ts';

/** What an export of another system comes to. */
export interface Moved {
  items: Item[];
  /** What was not taken, by the title it has there, and why. */
  skipped: { title: string; why: string }[];
}

/** A visitor would read it as it is: `{{contact.name}}`, `{% if %}`, or without the word that `<attribute key="user.name">` stands for. */
const PLACEHOLDER = /\{[{%]|<attribute\s/i;

/** Turns an export of articles, canned replies and macros into entries and pages. Throws where it is none. */
export function readExport(text: string, from: System): Moved {
  const moved: Moved = { items: [], skipped: [] };
  const taken = new Map<string, string>();
  for (const one of exportedOf(text, from)) move(one, moved, taken);
  return moved;
}

function move(one: Exported, moved: Moved, taken: Map<string, string>): void {
  const why = refusalOf(one, taken);
  const about = { title: one.title, ...(one.url ? { url: one.url } : {}) };
  const { items, left_out } = why === null ? toItems(blocksOf(one), about) : { items: [], left_out: [] };
  if (items.length === 0) {
    moved.skipped.push({ title: one.title || one.id, why: why ?? 'There are no words in it.' });
    return;
  }
  taken.set(one.body.trim(), one.title);
  for (const [at, item] of items.entries())
    moved.items.push({ ...item, external_id: at === 0 ? one.id : `${one.id}#${at + 1}` });
  for (const { text, reason } of left_out.filter(isTold))
    moved.skipped.push({ title: `${one.title}: ${text.slice(0, 80)}`, why: whys[reason] });
}

function refusalOf(
  { published, restricted, body }: Exported,
  taken: ReadonlyMap<string, string>,
): string | null {
  if (!published) return 'It is not published there.';
  if (restricted) return 'Only some people may see it there.';
  if (PLACEHOLDER.test(body)) return 'It holds placeholders that only that system fills in.';
  const before = taken.get(body.trim());
  return before === undefined ? null : `It says the same as “${before}”.`;
}

function isTold({ reason }: LeftOut): boolean {
  return reason !== 'hidden' && reason !== 'comment' && reason !== 'group';
}

/** Its title stands above all of its headings; a canned reply answers what it is called. */
function blocksOf({ kind, title, body, html }: Exported): Block[] {
  const blocks = html ? readFragment(body) : readText(body).blocks;
  const source = { heading: title.slice(0, 200) };
  if (kind === 'reply') return [{ kind: 'question', questions: [title], answer: blocks, source }];
  const below = blocks.map(
    (block): Block => (block.kind === 'heading' ? { ...block, level: Math.min(block.level + 1, 6) } : block),
  );
  return [{ kind: 'heading', level: 1, text: title, source }, ...below];
}
