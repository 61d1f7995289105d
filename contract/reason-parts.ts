import { z } from 'zod';

/** What stands in the sentence that says why a reply was given: with its `rule` enough to say it in another language. */
export const ReasonParts = z.strictObject({
  /** Of what the reply rests on, or of what it offers. */
  titles: z.array(z.string()),
  /** Of the message, that decided; or the topic that people see to. */
  words: z.array(z.string()),
  /** Questions of the message that were not answered; empty where it can't be told which. */
  unanswered: z.array(z.string()),
  /** How sure the best match was, and what it takes. */
  score: z.number().nullable(),
  threshold: z.number().nullable(),
  /** The embedding model did not answer in time, so words alone were compared. */
  without_vectors: z.boolean(),
});
export type ReasonParts = z.infer<typeof ReasonParts>;
