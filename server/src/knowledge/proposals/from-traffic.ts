import { sha256 } from '../../kernel/ids.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { SearchedCode } from '../../text/languages/languages.ts';
import { askAs } from '../drafts/ask.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import { slices } from '../drafts/slices.ts';
import { snapshot } from '../drafts/snapshot.ts';
import { type AskedMessage, askedMessages, plain } from '../learning/asked-messages.ts';
import { saysTheSame } from '../learning/wordings.ts';
import type { Services } from '../services.ts';
import type { Proposed } from './proposed.ts';

const MOST_MESSAGES = 1000;
/** Longer messages tell a story; they make poor wordings. */
const LONGEST = 200;
/** Shorter replies of staff are no answers. */
const SHORTEST_REPLY = 20;

interface Entry {
  id: string;
  title: string;
  answer: string;
  wordings: ReadonlySet<string>;
}

/**
 * What the last messages propose for the draft: wordings that led to an answer in the end, what staff answered, and answers that visitors
 * called wrong; what the draft answers already is left out. The same messages always give the same ids. Nothing is stored.
 */
export async function proposedByTraffic(services: Services, db: BusinessDb): Promise<Proposed[]> {
  const [ask, draft, asked, { json }] = await Promise.all([
    askAs(services, db.businessId),
    services.drafts.get(db.businessId),
    askedMessages(db, MOST_MESSAGES, { held: true }),
    db.read(snapshot),
  ]);
  const documents = parseSnapshot(json);
  const titles = new Map(
    documents.map((each) => [each.id, each.kind === 'entry' ? each.question : each.title]),
  );
  const entries = documents.flatMap((each): Entry[] =>
    each.kind === 'entry'
      ? [
          {
            id: each.id,
            title: each.question,
            answer: each.answer,
            wordings: new Set([each.question, ...each.variants].map(plain)),
          },
        ]
      : [],
  );
  const found = new Map<string, Proposed>();
  const pause = slices();
  for (const message of asked) {
    await pause();
    const proposed =
      complained(message, titles) ??
      (message.text.length <= LONGEST ? learnt(message, entries, draft.index.language) : null);
    if (!proposed) continue;
    const known = found.get(proposed.id);
    if (known) known.count += 1;
    else found.set(proposed.id, proposed);
  }
  return [...found.values()].filter(
    ({ kind, text, question }) =>
      kind === 'correction' ||
      ask(draft, { message: text ?? question ?? '', previous: [] }).outcome !== 'answered',
  );
}

function complained(message: AskedMessage, titles: ReadonlyMap<string, string>): Proposed | null {
  const { complaint, cited, staffReply } = message;
  const title = cited === null ? undefined : titles.get(cited);
  if (!complaint || cited === null || title === undefined) return null;
  return proposal(message, {
    kind: 'correction',
    document_id: cited,
    title,
    text: message.text,
    answer: staffReply,
    why: 'complaint',
    note: complaint.words,
  });
}

function learnt(message: AskedMessage, entries: readonly Entry[], language: SearchedCode): Proposed | null {
  const { text, pressed, staffReply } = message;
  const chosen = entries.find(({ id }) => id === pressed);
  if (chosen) return wording(message, chosen, 'pressed');
  if (staffReply === null || staffReply.length < SHORTEST_REPLY) return null;
  const same = entries.find(({ answer }) => saysTheSame(answer, staffReply, language));
  if (same) return wording(message, same, 'staff_same');
  if (entries.some(({ wordings }) => wordings.has(plain(text)))) return null;
  return proposal(message, { kind: 'entry', question: text, answer: staffReply, why: 'staff_answered' });
}

function wording(message: AskedMessage, entry: Entry, why: Proposed['why']): Proposed | null {
  if (entry.wordings.has(plain(message.text))) return null;
  const { id: document_id, title } = entry;
  return proposal(message, { kind: 'wording', document_id, title, text: message.text, why });
}

function proposal(message: AskedMessage, of: Partial<Proposed> & Pick<Proposed, 'kind' | 'why'>): Proposed {
  return {
    id: proposalId(of.kind, of.document_id ?? '', message.text),
    document_id: null,
    title: null,
    text: null,
    question: null,
    answer: null,
    note: null,
    conversation_id: message.conversation_id,
    count: 1,
    made_by: null,
    created_at: new Date(message.created_at).toISOString(),
    ...of,
  };
}

/** The id of a proposal: who proposes the same of the same document proposes the same thing. */
export function proposalId(kind: Proposed['kind'], documentId: string, text: string): string {
  return sha256(JSON.stringify([kind, documentId, plain(text)])).slice(0, 32);
}
