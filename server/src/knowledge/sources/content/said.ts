import { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import { sha256 } from '../../../kernel/ids.ts';
import { columnsOf, type NewDocument } from '../../drafts/document-row.ts';
import { slices } from '../../drafts/slices.ts';
import { entryOf, pageOf } from '../../import/read-import.ts';
import { withoutBoilerplate } from './boilerplate.ts';
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

/** What a site says, as documents, and which of its pages say the same as another one. */
export async function whatIsSaid(
  pages: readonly Read[],
): Promise<{ said: Map<string, Said>; same: Map<string, string> }> {
  const same = samePages(pages);
  const said = new Map<string, Said>();
  const pause = slices();
  for (const page of withoutBoilerplate(pages.filter(({ url }) => !same.has(url)))) {
    await pause();
    for (const one of documentsOf(page)) if (!said.has(one.external_id)) said.set(one.external_id, one);
  }
  return { said, same };
}

function documentsOf({ url, content }: Read): Said[] {
  return itemsOf(content, url).flatMap((item): Said[] => {
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
