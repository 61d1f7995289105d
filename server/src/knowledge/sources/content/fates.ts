import { fold } from '../../../text/fold.ts';
import { contentOf, type DocumentRow } from '../../drafts/document-row.ts';
import { hashOf, type Said } from './said.ts';

/** What is known of a document that came from the source. */
export interface Link {
  state: 'taken' | 'left' | 'gone' | 'conflict' | 'merged';
  written: string;
  seen: string;
  offer: string | null;
}

/** What becomes of one document that a site says, said, or says no more. */
export type Fate =
  | 'create'
  | 'update'
  | 'unchanged'
  /** It says by itself what the site says. */
  | 'agrees'
  /** People changed it, and the site says something else now. */
  | 'conflict'
  /** People took it out of the draft. */
  | 'left'
  /** It is one with another document; what that one says stays, and people see that this one says something else now. */
  | 'told'
  /** It was one with a document that is gone, and stands for itself again. */
  | 'revive'
  | 'remove';

/** What became of the document that another one is one with: people may have taken it out, or the site lost it. */
export type Other = 'there' | 'out' | 'gone';

/** What becomes of what a site says, where people made it one with another document. */
export function fateOfMerged(said: Said, link: Link, other: Other): Fate {
  if (other === 'gone') return 'revive';
  if (other === 'out') return 'left';
  return link.seen === said.hash ? 'unchanged' : 'told';
}

/** What becomes of what a site says. @param row the document in the draft, if it is there */
export function fateOfSaid(said: Said, link: Link | undefined, row: DocumentRow | undefined): Fate {
  const now = row && hashOf(row);
  if (!link || link.state === 'gone') {
    if (!row) return 'create';
    return now === said.hash || answersAlike(said, row) ? 'agrees' : 'conflict';
  }
  if (link.state === 'left') return 'left';
  if (!row) return 'left';
  if (now === said.hash) return link.state === 'taken' && link.seen === said.hash ? 'unchanged' : 'agrees';
  // An answer to this very change was given, or still waits.
  if (link.seen === said.hash) return 'unchanged';
  return now === link.written ? 'update' : 'conflict';
}

/** Whether a question that people wrote themselves has the site's answer, in whatever wordings. */
function answersAlike({ document }: Said, row: DocumentRow): boolean {
  const own = contentOf(row);
  return own.kind === 'entry' && document.kind === 'entry' && fold(own.answer) === fold(document.answer);
}

/** What becomes of a document whose page is gone, or says it no more. @param many so many are gone at once that people decide */
export function fateOfGone(link: Link, row: DocumentRow | undefined, many: boolean): Fate {
  if (link.state === 'left' || link.state === 'gone' || link.state === 'merged') return 'unchanged';
  if (!row) return 'left';
  if (hashOf(row) === link.written && !many) return 'remove';
  return link.state === 'conflict' && link.offer === null ? 'unchanged' : 'conflict';
}
