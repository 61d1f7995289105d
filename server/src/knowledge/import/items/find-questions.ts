import type { Block, Source } from '../blocks/block.ts';
import { askedItems } from './asked-items.ts';
import { asksWithoutMark, endsAsQuestion, splitAfterQuestion, startsAsQuestion } from './asks.ts';
import { furnitureLine, menuAmong } from './furniture.ts';
import { withoutLinks } from './links.ts';
import { bare, type MarkedLine, readMarks, splitAtMarks } from './marks.ts';
import { takeSections } from './sections.ts';

/** A line of running text, or a block that is taken as a whole. */
type Piece =
  | { kind: 'line'; text: string; source: Source; startsParagraph: boolean; marks: MarkedLine; block: number }
  | { kind: 'block'; block: Block };

/** What the whole text tells about how its author marks questions. */
interface Manner {
  /** Letters such as F and R stand for question and answer. */
  weakMarks: boolean;
  /** An R stands for answer after a Q, as in French and Spanish; it makes no question of an F. */
  weakAnswers: boolean;
  /** Questions and answers on one line without marks. */
  sameLine: boolean;
}

/**
 * Finds questions with their answers among blocks, however they are marked, each line for itself: one that is marked
 * "Q:" does not switch off one that is bold, numbered, a heading or just asks.
 */
export function findQuestions(blocks: readonly Block[]): Block[] {
  const pieces = blocks.flatMap((block, at) => piecesOf(block, blocks[at - 1], at));
  return new Collector(mannerOf(pieces)).collect(pieces);
}

function piecesOf(block: Block, before: Block | undefined, at: number): Piece[] {
  if (block.kind === 'paragraph') return withoutMenu(block, at);
  if (block.kind === 'list') {
    const asked = askedItems(block);
    if (asked) return asked.map((each) => ({ kind: 'block', block: each }));
  }
  if (block.kind === 'list' && holdsQuestions(block.items, before)) {
    return block.items.flatMap((item, position) => {
      const line = block.lines?.[position];
      return linesOf(item, line === undefined ? block.source : { ...block.source, line }, at, true);
    });
  }
  return [{ kind: 'block', block }];
}

function withoutMenu({ text, source }: Block & { kind: 'paragraph' }, at: number): Piece[] {
  const lines = text.split('\n');
  const menu = menuAmong(lines);
  if (!menu) return linesOf(text, source, at);
  const from = (line: number): Source =>
    source.line === undefined ? source : { ...source, line: source.line + line };
  const words = lines.slice(menu.start, menu.end).join('\n');
  const block: Block = { kind: 'left_out', text: words, reason: 'menu', source: from(menu.start) };
  return [
    ...linesOf(lines.slice(0, menu.start).join('\n'), source, at),
    { kind: 'block', block },
    ...linesOf(lines.slice(menu.end).join('\n'), from(menu.end), at),
  ];
}

function linesOf(text: string, source: Source, block: number, item = false): Piece[] {
  return text.split('\n').flatMap((line, offset) =>
    splitAtMarks(line).map(
      (part, inner): Piece => ({
        kind: 'line',
        text: part,
        source: source.line === undefined ? source : { ...source, line: source.line + offset },
        startsParagraph: offset === 0 && inner === 0,
        marks: markedAs(readMarks(part), item && offset === 0 && inner === 0),
        block,
      }),
    ),
  );
}

/** An item of a list came without its bullet. */
function markedAs(marks: MarkedLine, item: boolean): MarkedLine {
  return item ? { ...marks, bulleted: true } : marks;
}

/** A list whose items ask and answer, or one question that was written as an item; not what a sentence with a colon announces. */
function holdsQuestions(items: readonly string[], before: Block | undefined): boolean {
  if (before?.kind === 'paragraph' && /[:：]$/.test(before.text)) return false;
  const asking = items.filter((item) => asks(item.split('\n')[0] ?? ''));
  const answered = items.filter((item) => {
    const [first = '', ...rest] = item.split('\n');
    if (readMarks(first).mark === 'question') return true;
    if (asks(first) || asksWithoutMark(readMarks(first).text)) return rest.length > 0;
    const { bold, afterBold, text } = readMarks(first);
    if (bold !== null && endsAsQuestion(bold) && afterBold !== '') return true;
    const split = splitAfterQuestion(text);
    return split !== null && startsAsQuestion(split.question);
  });
  return answered.length > 0 || (items.length === 1 && asking.length === 1);
}

function asks(line: string): boolean {
  const marks = readMarks(line);
  return marks.mark === 'question' || endsAsQuestion(marks.text);
}

function mannerOf(pieces: readonly Piece[]): Manner {
  let weakMarks = false;
  let weakAnswers = false;
  let sameLine = 0;
  let open: 'weak' | 'strong' | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'line') {
      if (isMarkedHeading(piece.block)) open = 'strong';
      continue;
    }
    const { mark, weak, text } = piece.marks;
    if (mark === 'answer' && open === 'weak') weakMarks = true;
    if (mark === 'answer' && weak && open === 'strong') weakAnswers = true;
    if (mark !== null || piece.startsParagraph)
      open = mark === 'question' ? (weak ? 'weak' : 'strong') : null;
    const split = mark === null ? splitAfterQuestion(text) : null;
    if (split && startsAsQuestion(split.question)) sameLine += 1;
  }
  return { weakMarks, weakAnswers, sameLine: sameLine >= 2 };
}

function isMarkedHeading(block: Block): boolean {
  if (block.kind !== 'heading') return false;
  const { mark, weak } = readMarks(block.text);
  return mark === 'question' && !weak;
}

interface Draft {
  source: Source;
  questions: string[];
  answer: Block[];
  /** How its question is written: a plain one inside a paragraph opens a new entry only where the first was plain too. */
  style: string;
  /** The level of the heading that asked. */
  level: number | null;
  block: number;
  marked: boolean;
  /** Its answer stood on its own line, so that the next line may ask anew however it is written. */
  closed: boolean;
}

type Opened = { question: string; rest: string; style: string; marked: boolean };

class Collector {
  readonly #manner: Manner;
  readonly #found: Block[] = [];
  #draft: Draft | null = null;

  constructor(manner: Manner) {
    this.#manner = manner;
  }

  collect(pieces: readonly Piece[]): Block[] {
    for (const [at, piece] of pieces.entries()) {
      if (piece.kind === 'line') this.#line(piece, pieces[at + 1]);
      else this.#block(piece.block);
    }
    const draft = this.#draft;
    const after = draft?.level === null ? takeSections(draft.answer) : [];
    this.#end();
    this.#found.push(...after);
    return this.#found;
  }

  #block(block: Block): void {
    if (block.kind === 'heading') {
      this.#heading(block);
      return;
    }
    if (block.kind === 'left_out') {
      // What answered it is hidden; what comes next answers something else.
      const hides = block.reason === 'hidden' && block.text.split(' ').length > 5;
      if (hides && this.#draft?.answer.length === 0 && !this.#draft.marked) {
        this.#draft.level = null;
        this.#end();
      }
      this.#found.push(block);
      return;
    }
    if (block.kind === 'question') {
      // What was marked as a question by its format ends what stood before it, unless that waits for an answer.
      this.#end();
      this.#found.push({ ...block, questions: block.questions.map(questionText) });
      return;
    }
    this.#add(block);
  }

  #heading(block: Block & { kind: 'heading' }): void {
    const marks = readMarks(block.text);
    const asking = marks.mark === 'question' || endsAsQuestion(marks.text) || asksWithoutMark(marks.text);
    const inside =
      this.#draft?.level !== null && this.#draft !== null && block.level > (this.#draft.level ?? 0);
    if (!asking && inside) {
      this.#add(block);
      return;
    }
    this.#end();
    if (!asking) {
      this.#found.push(block);
      return;
    }
    this.#open(
      { question: marks.text, rest: '', style: 'heading', marked: false },
      block.source,
      block.level,
      -1,
    );
  }

  #line(piece: Piece & { kind: 'line' }, next: Piece | undefined): void {
    const furniture = furnitureLine(piece.text);
    if (furniture !== null) {
      this.#found.push({ kind: 'left_out', text: piece.text, reason: furniture, source: piece.source });
      return;
    }
    const opened = this.#opens(piece, next);
    if (opened) {
      this.#open(opened, piece.source, null, piece.block);
      if (opened.rest !== '') this.#text(opened.rest, piece.source, true);
      return;
    }
    const { weakMarks, weakAnswers } = this.#manner;
    const isAnswer =
      piece.marks.mark === 'answer' &&
      this.#draft !== null &&
      (!piece.marks.weak || weakMarks || weakAnswers);
    const line = piece.source.line;
    if (isAnswer && this.#draft && line !== undefined && line === this.#draft.source.line)
      this.#draft.closed = true;
    this.#text(isAnswer ? piece.marks.text : piece.text, piece.source, piece.startsParagraph || isAnswer);
  }

  #opens(piece: Piece & { kind: 'line' }, next: Piece | undefined): Opened | null {
    const { marks, startsParagraph } = piece;
    const style = [
      marks.numbered ? 'numbered' : '',
      marks.bulleted ? 'bulleted' : '',
      marks.bold === null ? '' : 'bold',
    ].join('');
    if (marks.mark === 'question' && (!marks.weak || this.#manner.weakMarks)) return this.#marked(marks);
    if (marks.mark !== null) return null;
    const isBlock = next?.kind === 'block' && ['list', 'table'].includes(next.block.kind);
    const asksForIt = isBlock && endsAsQuestion(marks.text);
    if (!startsParagraph && !asksForIt && !this.#mayOpenInside(piece, style)) return null;
    if (marks.bold !== null && marks.afterBold !== '') {
      const asking = endsAsQuestion(marks.bold) || asksWithoutMark(marks.bold);
      return asking ? { question: marks.bold, rest: marks.afterBold, style, marked: false } : null;
    }
    if (endsAsQuestion(marks.text) && !/[.!] \p{Lu}/u.test(marks.text))
      return { question: marks.text, rest: '', style, marked: false };
    const goesOn = next?.kind === 'line' || isBlock;
    if (goesOn && (startsParagraph || marks.bold !== null) && asksWithoutMark(marks.text))
      return { question: marks.text, rest: '', style, marked: false };
    const split = this.#manner.sameLine ? splitAfterQuestion(marks.text) : null;
    return split && startsAsQuestion(split.question) ? { ...split, style, marked: false } : null;
  }

  #marked({ text }: MarkedLine): Opened {
    const split = splitAfterQuestion(text);
    const rest = split && !endsAsQuestion(split.rest) ? split.rest : '';
    return { question: rest === '' ? text : (split?.question ?? text), rest, style: 'marked', marked: true };
  }

  /**
   * A question in the middle of a paragraph belongs to the answer, unless it is written as the one before it, that one was answered on
   * its line, or it is a bold line of its own.
   */
  #mayOpenInside(piece: Piece & { kind: 'line' }, style: string): boolean {
    const draft = this.#draft;
    if (!draft || draft.block !== piece.block) return false;
    if (draft.answer.length === 0) return true;
    const { bold, afterBold } = piece.marks;
    const alike = draft.style === style || draft.closed || (bold !== null && afterBold === '');
    return alike && draft.level === null;
  }

  #open({ question, style, marked }: Opened, source: Source, level: number | null, block: number): void {
    const draft = this.#draft;
    const text = questionText(question);
    const another = draft && draft.answer.length === 0 && (draft.block === block || (draft.marked && marked));
    if (another && draft.questions.length < 5) {
      draft.questions.push(text);
      return;
    }
    this.#end();
    this.#draft = { source, questions: [text], answer: [], style, level, block, marked, closed: false };
  }

  #text(text: string, source: Source, startsParagraph: boolean): void {
    if (text.trim() === '') return;
    const target = this.#draft?.answer ?? this.#found;
    const last = target.at(-1);
    if (!startsParagraph && last?.kind === 'paragraph') last.text = `${last.text}\n${text}`;
    else this.#add({ kind: 'paragraph', text, source });
  }

  #add(block: Block): void {
    (this.#draft?.answer ?? this.#found).push(block);
  }

  #end(): void {
    const draft = this.#draft;
    if (!draft) return;
    this.#draft = null;
    const { questions, answer, source, level } = draft;
    if (answer.length === 0 && level !== null) {
      this.#found.push({ kind: 'heading', level, text: questions.join(' '), source });
    } else this.#found.push({ kind: 'question', questions, answer, source });
  }
}

function questionText(text: string): string {
  const words = withoutLinks(bare(text)).replaceAll('**', '').trim();
  // Quoted as a whole, as a saying is: „Was kostet es?“
  const inner = /^[„“”"«»‚‘']([^„“”"«»‚‘']+)[“”"«»‘’']$/u.exec(words)?.[1];
  return inner?.trim() ?? words;
}
