/** What a message can be besides a question, and the signs that turn one of these round. */
export const phraseKinds = [
  'greeting',
  'how_are_you',
  'thanks',
  'farewell',
  'praise',
  'apology',
  'identity',
  'yes',
  'no',
  'notHelped',
  'ok',
  'filler',
  'person',
  'personUnless',
  'anger',
  'angerUnless',
  'danger',
  'cry',
  'instruction',
  'hardship',
  'vulnerable',
  'enquiry',
  'happening',
  'orders',
] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/**
 * What visitors write in one language, a phrase a line, in the notation that `expandPhrases` and `compilePhrases`
 * explain.
 *
 * A message made only of `greeting` … `ok`, with `filler` around it, is small talk: words that also carry a real
 * question ("what can you do", "morning") stay out. `person`: wishes for one; professions stay out where asking
 * for them is nearly always a question. `anger`: insults, threats and spent patience, aimed at the business or at Bob.
 * `danger`: to life or property, told as happening; `cry`: what is a cry for help where it is called out ("help!!"), and a
 * question for help elsewhere; `hardship` is one only together with somebody `vulnerable`.
 * `enquiry`: signs that a danger is only asked about, which `happening` outweighs. `notHelped`: that an answer was wrong or no help,
 * as the whole message but for courtesies. `instruction`: what a text says that tells what to
 * do in a danger. `orders`: to the model.
 */
export type Phrases = Readonly<Record<PhraseKind, string>> & {
  /** Words that several phrases have in one place, by a name. */
  groups: Readonly<Record<string, string>> & {
    /** Things and places that a danger befalls: what names no danger itself. */
    thing: string;
  };
};
