import { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import { sha256 } from '../../../kernel/ids.ts';
import { columnsOf, type NewDocument } from '../../drafts/document-row.ts';
import { slices } from '../../drafts/slices.ts';
import { entryOf, pageOf } from '../../import/read-import.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { type LeftOut, type LeftOutOfSite, leftOutOf } from './left-out.ts';
import { itemsOf } from './page-content.ts';
import { type Read, samePages } from './same-pages.ts';

/** Longest external id. */
const LONGEST_ID = 128;

/** A document as a page says it. */
export interface Said {
  external_id: string;
  /** The page it stands on. */
  url: string;
  document: NewDocument;
  hash: string;
}

/** What a site says, as documents, which of its pages say the same as another one, and what was left out of them. */
export async function whatIsSaid(
  pages: readonly Read[],
): Promise<{ said: Map<string, Said>; same: Map<string, string>; left: LeftOutOfSite[] }> {
  const same = samePages(pages);
  const said = new Map<string, Said>();
  const pause = slices();
  const without: { url: string; left: LeftOut[] }[] = [];
  for (const page of withoutBoilerplate(pages.filter(({ url }) => !same.has(url)))) {
    await pause();
    const { url, content, repeated } = page;
    const { items, left } = itemsOf(content, url);
    const everywhere = repeated.map((text) => ({ text, reason: 'every_page' as const }));
    without.push({ url, left: [...(content.left ?? []), ...everywhere, ...left] });
    for (const one of documentsOf(url, items)) if (!said.has(one.external_id)) said.set(one.external_id, one);
  }
  return { said, same, left: leftOutOf(without) };
}

function documentsOf(url: string, items: ReturnType<typeof itemsOf>['items']): Said[] {
  return items.flatMap((item): Said[] => {
    const place = { url, external_id: idOf(url, 'question' in item ? item.question : null) };
    if ('question' in item) {
      const entry = EntryBody.safeParse({ ...item, ...place });
      return entry.success ? [saidOf(url, entryOf(entry.data))] : [];
    }
    const page = PageBody.safeParse({ ...item, ...place });
    return page.success ? [saidOf(url, pageOf(page.data))] : [];
  });
}

function saidOf(url: string, document: NewDocument): Said {
  return { external_id: document.external_id ?? url, url, document, hash: hashOf(columnsOf(document)) };
}

/** A mark of what a document says. */
export function hashOf({ kind, body }: { kind: string; body: string }): string {
  return sha256(`${kind}\n${body}`);
}

/** A page keeps its address; a question on it is told apart by its words. Long ones are cut, and stay apart. */
function idOf(url: string, question: string | null): string {
  const id = question === null ? url : `${url}#${sha256(question.toLowerCase()).slice(0, 12)}`;
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 17)}~${sha256(id).slice(0, 16)}`;
}
