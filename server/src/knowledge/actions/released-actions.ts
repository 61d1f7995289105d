import type { ActionDefinition } from '@askbob/contract/endpoints/actions.ts';
import type { EntryDocument, IndexedDocument, ReleasedAction } from '../../retrieval/types.ts';
import type { ActionRow } from './action-row.ts';

/** Actions as documents of a release: found by their wordings like an entry, and answered with their form. */
export function actionsJson(rows: readonly Pick<ActionRow, 'id' | 'version' | 'body'>[]): string[] {
  return rows.map(({ id, version, body }) => {
    // Only write-action.ts writes the column.
    const action = JSON.parse(body) as ActionDefinition;
    const document: EntryDocument = {
      kind: 'entry',
      id,
      external_id: null,
      version,
      question: action.title,
      variants: action.wordings.filter((text) => text !== action.title),
      answer: action.intro || action.title,
      url: null,
      action,
    };
    return JSON.stringify(document);
  });
}

/** The actions of a release by the ids of their documents. */
export function actionsOf(documents: readonly IndexedDocument[]): ReadonlyMap<string, ReleasedAction> {
  return new Map(
    documents.flatMap((document): [string, ReleasedAction][] =>
      document.kind === 'entry' && document.action
        ? [[document.id, { ...document.action, id: document.id, version: document.version }]]
        : [],
    ),
  );
}
