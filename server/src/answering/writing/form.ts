import type { Form } from '@askbob/contract/endpoints/chat.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import { standardReply } from '../deciding/small-talk-replies.ts';
import type { KnownOf, Situation } from '../reading/situation.ts';

/** What citations call an action. */
export const ACTION = 'action:';

/** The field of a form that offers the free times. */
export const SLOT = 'slot';

/** The action that a document of the release stands for, or undefined. */
export function actionAt({ release }: Situation, documentId: string): ReleasedAction | undefined {
  return release?.actions?.get(documentId);
}

/**
 * The form of an action, filled in with what is known of the visitor; null where it needs to know more of him than his sign-in
 * says, or where he never signed in.
 */
export function formOf(action: ReleasedAction, visitor: KnownOf | undefined, language: string): Form | null {
  const known = visitor?.verified ? visitor : null;
  const bound = { 'identity.email': known?.email ?? null, 'identity.sub': known?.sub ?? null };
  if (action.fields.some(({ bind }) => bind && bound[bind] === null)) return null;
  const fieldOf = ({ name, label, type, required, options, bind }: ReleasedAction['fields'][number]) => {
    const value = bind ? bound[bind] : guess(type, name, known);
    return {
      name,
      label,
      type,
      required,
      ...(options ? { options } : {}),
      ...(value ? { value } : {}),
      ...(bind ? { bound: true as const } : {}),
    };
  };
  return {
    action: action.name,
    title: action.title,
    fields: [...timesOf(action, language), ...action.fields.map(fieldOf)],
    submit: action.submit || standardReply('form_send', language, { business: '' }),
  };
}

/** The field for the time of a booking; the times themselves are known where the reply is recorded. */
function timesOf({ request }: ReleasedAction, language: string): Form['fields'] {
  if (!('kind' in request) || request.kind !== 'booking') return [];
  const label = standardReply('booking_slot', language, { business: '' });
  return [{ name: SLOT, label, type: 'choice', required: true, options: [] }];
}

/** What a visitor who is known need not write again. */
function guess(type: string, name: string, known: KnownOf | null): string | null {
  if (type === 'email') return known?.email ?? null;
  return name === 'name' ? (known?.name ?? null) : null;
}
