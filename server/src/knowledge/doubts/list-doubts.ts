import type { listDoubts as spec } from '@askbob/contract/endpoints/doubts.ts';
import type { z } from 'zod';
import { validityOf, withheldAt } from '../../answering/reading/validity.ts';
import type { Profile } from '../../businesses/profile.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { IndexedDocument } from '../../retrieval/types.ts';
import { languageOfTexts } from '../../text/languages/guess-language.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import { snapshot } from '../drafts/snapshot.ts';
import type { Services } from '../services.ts';
import { findDoubts } from './find-doubts.ts';
import { phoneValue } from './said-values.ts';

const MOST_SHOWN = 200;
/** Documents that tell the language. */
const SAMPLES = 200;

/** Where the draft contradicts itself or what the business says of itself, or says a thing twice; of what holds at this moment. */
export async function listDoubts(services: Services, db: BusinessDb): Promise<z.input<typeof spec.reply>> {
  const profile = await services.profiles.find(db.businessId);
  const all = parseSnapshot((await db.read(snapshot)).json);
  const withheld = withheldAt(validityOf(all), services.now());
  const documents = all.filter(({ id }) => !withheld.has(id));
  const language = languageOfTexts(documents.slice(0, SAMPLES).map(textOf));
  const items = findDoubts(documents, profile ? factsOf(profile) : [], language);
  return { count: items.length, items: items.slice(0, MOST_SHOWN) };
}

function textOf(document: IndexedDocument): string {
  return document.kind === 'entry' ? `${document.question} ${document.answer}` : document.text.slice(0, 1000);
}

function factsOf({ name, settings: { facts } }: Profile) {
  const phone = facts.phone
    ? [{ kind: 'phone' as const, title: name, text: facts.phone, value: phoneValue(facts.phone) }]
    : [];
  const email = facts.email
    ? [{ kind: 'email' as const, title: name, text: facts.email, value: facts.email.toLowerCase() }]
    : [];
  return [...phone, ...email];
}
