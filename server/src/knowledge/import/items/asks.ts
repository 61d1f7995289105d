/** How questions begin in our languages, where no question mark tells; each needs more words after it. */
const STARTS = new RegExp(
  `^(?:${[
    'how (?:do|does|did|can|could|much|many|long|often|far|to|soon|late|early|old|big|large|is|are|should|will|would)\\b',
    "what(?:'s|’s)? (?:is|are|do|does|did|if|happens|time|kind|sort|size|should|can|will|payment|the)\\b",
    '(?:when|where|why|who) (?:do|does|did|is|are|can|could|should|will|would|may|must)\\b',
    'which \\p{L}+ (?:do|does|is|are|can|should|will)\\b',
    '(?:can|could|do|may|should|must|will|would|am|have|has|did) (?:i|you|we|they|it|my|your|the|children|kids|dogs|pets)\\b',
    '(?:is|are) (?:it|there|the|my|your|this|these|you|they|we|dogs|children|pets|parking)\\b',
    'does (?:it|the|my|your|this|anyone)\\b',
    'wie (?:lange|viel|viele|oft|weit|hoch|teuer|kann|können|ist|sind|komme|kommt|funktioniert|läuft|geht|\\p{L}+ (?:ich|wir|sie|man|ihr|du|mein|der|die|das))\\b',
    'was (?:ist|sind|kostet|kosten|passiert|geschieht|muss|müssen|brauche|brauchen|bedeutet|mache|kann|können|tun|wenn|gilt)\\b',
    '(?:wann|wo|wer|warum|wieso|weshalb|wohin|woher|womit|wozu) \\p{L}+',
    'welche[rsnm]? \\p{L}+',
    '(?:kann|können|darf|dürfen|muss|müssen|soll|sollte|haben|habe|hat|habt|gibt|ist|sind|bieten|nehmen|liefern|brauche|bekomme|machen|verkaufen|akzeptieren) (?:ich|man|wir|sie|ihr|es|der|die|das|ein|eine|mein|meine|hunde|kinder)\\b',
    '(?:comment|combien|quand|pourquoi|quel|quelle|quels|quelles|où) ',
    "(?:qu['’]est-ce|est-ce|puis-je|peut-on|pouvez-vous|avez-vous|faut-il|y a-t-il|dois-je|acceptez-vous|proposez-vous|livrez-vous|que se passe)",
    '(?:¿|cómo |cuánt[oa]s? |cuándo |dónde |quién |por qué |qué |cuál(?:es)? |puedo |se puede |tengo que )',
    "(?:quanto |quanti |quando |dove |perché |cosa |quale |quali |posso |si può |è possibile |c['’]è |ci sono |come (?:posso|si|faccio|funziona) )",
    '(?:hoe |wat (?:is|zijn|kost|kosten|als|moet|kan) |wanneer |waar |waarom |welke |kan ik |kunnen |mag ik |moet ik |hoeveel |is er |zijn er )',
    '(?:jak |ile |kiedy |gdzie |dlaczego |czy |jaki |jaka |jakie |który |która |które |skąd |co (?:jest|to|jeśli|zrobić) )',
    '(?:como |quanto |quanta |quando |onde |quem |por que |qual |quais |posso |é possível |preciso |o que )',
  ].join('|')})`,
  'iu',
);
const LONGEST = 300;
const LONGEST_WITHOUT_MARK = 120;

/** Whether words end as a question does: with a mark, or as Japanese ends one. */
export function endsAsQuestion(text: string): boolean {
  return text.length <= LONGEST && (/[?？]\s?["”“’‘»«)]{0,2}$/.test(text) || /[ぁ-ん]か[。.]?$/.test(text));
}

/** Whether words begin as a question does. */
export function startsAsQuestion(text: string): boolean {
  return STARTS.test(text);
}

/** Whether a line that stands alone asks though it ends without a question mark: "How do I cancel". */
export function asksWithoutMark(text: string): boolean {
  if (text.length > LONGEST_WITHOUT_MARK || /[.!:;,…]$/.test(text)) return false;
  return startsAsQuestion(text) && text.split(' ').length >= 3;
}

/** A question and what follows it on the same line, or null where the line doesn't begin with one. */
export function splitAfterQuestion(text: string): { question: string; rest: string } | null {
  const end = text.slice(0, LONGEST).search(/[?？]/);
  if (end < 2) return null;
  const question = text.slice(0, end + 1);
  const rest = text.slice(end + 1).trim();
  // A sentence before the question makes it part of a text.
  if (rest === '' || /[.!] \p{Lu}/u.test(question)) return null;
  return { question, rest };
}
