import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';

type Document = Reply<'getDocument'>;

/** Writes the mended answer into the draft: the chosen document with one wording more, or a new entry. */
export async function saveFix(fix: {
  document: Document | undefined;
  question: string;
  wording: string;
  answer: string;
}): Promise<void> {
  const { document } = fix;
  const wording = fix.wording.trim();
  const answer = fix.answer.trim();
  if (!document) {
    const asked = fix.question.trim().slice(0, 500);
    const variants = sameWords(asked, wording) ? [] : [asked];
    await call('createEntry', { body: { question: wording, variants, answer } });
    return;
  }
  const params = { id: document.id };
  if (document.kind === 'page') {
    await call('updateDocument', { params, body: { text: answer } });
    return;
  }
  const variants = document.variants ?? [];
  const known = [document.question ?? '', ...variants].some((other) => sameWords(other, wording));
  await call('updateDocument', {
    params,
    body: { answer, ...(known ? {} : { variants: [...variants, wording] }) },
  });
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
