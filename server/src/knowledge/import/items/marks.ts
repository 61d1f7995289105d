const QUESTION_WORDS = 'questions?|frage|pregunta|pergunta|domanda|vraag|pytanie|質問|問|q|ｑ|Ｑ';
const ANSWER_WORDS =
  'answer|ans|antwort|respuesta|resposta|réponse|reponse|risposta|antwoord|odpowiedź|odpowiedz|回答|答え|答|a|ａ|Ａ';
/** Single letters that say as much only where both of a pair are there: F is a fax and P a telephone too. */
const WEAK_QUESTION = 'f|p|d|v';
const WEAK_ANSWER = 'r|o';
const BULLET = /^(?:>\s{0,3})?(?:[-*•–+▪●○■►▼▾▽▸▶›»→✓✔➤⌄˅◆❓]{1,3}\s+|#{1,6}\s+)?/;
const NUMBER = /^(?:(?:\(?\d{1,3}[.):]\)?|\d{1,3}\s?[.)])\s*|\d{1,3}\s[-–]\s+)/;

/** How a line is marked, and its words without the marks. */
export interface MarkedLine {
  text: string;
  mark: 'question' | 'answer' | null;
  /** Whether the mark is a letter that counts only beside its partner. */
  weak: boolean;
  numbered: boolean;
  bulleted: boolean;
  /** The bold words it begins with; all of it when `afterBold` is empty. */
  bold: string | null;
  afterBold: string;
}

const strong = markOf(QUESTION_WORDS, ANSWER_WORDS);
const weak = markOf(WEAK_QUESTION, WEAK_ANSWER);

function markOf(questions: string, answers: string): { question: RegExp; answer: RegExp } {
  const regex = (words: string) =>
    new RegExp(
      `^(?:${words})\\s?\\d{0,4}\\s?(?:[:：](?:\\*\\*|__)?\\s*|[.)．、](?:\\*\\*|__)?\\s+|(?:\\*\\*|__)[:：]\\s*)(.*)$`,
      'isu',
    );
  return { question: regex(questions), answer: regex(answers) };
}

/** Reads the marks of one line: bullets, numbers, bold and the letters or words that say "question" and "answer". */
export function readMarks(line: string): MarkedLine {
  const trimmed = line.trim();
  const bullet = BULLET.exec(trimmed)?.[0] ?? '';
  const afterBullet = trimmed.slice(bullet.length);
  const number = NUMBER.exec(withoutBold(afterBullet))?.[0] ?? '';
  const body = number === '' ? afterBullet : afterBullet.replace(number, '');
  const base = { numbered: number !== '', bulleted: bullet.trim() !== '' };
  const open = body.replace(/^(?:\*\*|__)/, '');
  for (const [marks, isWeak] of [
    [strong, false],
    [weak, true],
  ] as const) {
    for (const mark of ['question', 'answer'] as const) {
      const found = marks[mark].exec(open)?.[1];
      if (found === undefined) continue;
      return { ...base, mark, weak: isWeak, text: bare(found), bold: null, afterBold: '' };
    }
  }
  return { ...base, mark: null, weak: false, ...readBold(body) };
}

function readBold(body: string): Pick<MarkedLine, 'text' | 'bold' | 'afterBold'> {
  const mark = body.startsWith('**') ? '**' : body.startsWith('__') ? '__' : null;
  const end = mark === null ? -1 : body.indexOf(mark, 2);
  if (mark === null || end < 3) return { text: body, bold: null, afterBold: '' };
  const bold = body.slice(2, end).trim();
  const afterBold = body
    .slice(end + 2)
    .replace(/^\s*[:：]/, '')
    .trim();
  return { text: afterBold === '' ? bold : body, bold, afterBold };
}

function withoutBold(text: string): string {
  return text.replace(/^(?:\*\*|__)/, '');
}

/** Words without the bold marks around them or left over at one end. */
export function bare(text: string): string {
  let words = text.trim();
  for (const mark of ['**', '__']) {
    const marks = words.split(mark).length - 1;
    if (marks === 0) continue;
    if (words.startsWith(mark) && (marks === 1 || words.indexOf(mark, 2) === words.length - 2))
      words = words.slice(2);
    if (words.endsWith(mark) && (words.split(mark).length - 1) % 2 === 1) words = words.slice(0, -2);
    words = words.trim();
  }
  return words;
}

const INNER = new RegExp(
  `(?<=[\\s?？.!。])(?:\\*\\*|__)?(?:${QUESTION_WORDS}|${ANSWER_WORDS}|${WEAK_QUESTION}|${WEAK_ANSWER})\\s?\\d{0,3}[:：](?=[\\s*_])`,
  'giu',
);

/** A line with several marks as one line for each: "Q: … A: …". Others come back as they are. */
export function splitAtMarks(line: string): string[] {
  const first = readMarks(line);
  if (first.mark === null) return [line];
  const cuts = [...line.matchAll(INNER)].map(({ index }) => index).filter((at) => at > 0);
  const starts = [0, ...cuts];
  const parts = starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
  return parts.filter((part) => part !== '');
}
