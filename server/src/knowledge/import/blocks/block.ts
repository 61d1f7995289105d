import type { LeftOutReason } from '@askbob/contract/left-out-reason.ts';
import type { z } from 'zod';

/** Where something stood in what was brought: counted from 1, and the heading above it. */
export interface Source {
  line?: number;
  page?: number;
  heading?: string;
}

/** Why something did not become knowledge by itself. */
export type Reason = z.output<typeof LeftOutReason>;

/**
 * What every reader makes of its format, in reading order. Texts are Markdown of the simplest kind: bold, links, and
 * line breaks where the author broke the line.
 */
export type Block = { source: Source } & (
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** `start` is the number of the first item, null for bullets; `lines` where each item stands, if that is known. */
  | { kind: 'list'; start: number | null; items: string[]; lines?: number[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'question'; questions: string[]; answer: Block[]; url?: string; external_id?: string }
  | { kind: 'page'; title: string; text: string; url?: string; external_id?: string }
  | { kind: 'left_out'; text: string; reason: Reason }
);

/** What a reader found in a whole document. */
export interface ReadBlocks {
  title: string;
  blocks: Block[];
  problems: Problem[];
}

/** What is wrong with a line. */
export interface Problem {
  line: number;
  message: string;
  /** The same for programs. */
  reason: 'many_cells' | 'no_question' | 'no_answer' | 'no_text' | 'open_quote';
}
