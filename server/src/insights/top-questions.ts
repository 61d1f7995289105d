import type { overview } from '@askbob/contract/endpoints/insights.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { slices } from '../knowledge/drafts/slices.ts';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessRead, Store } from '../platform/db/store.ts';
import type { Span } from './period.ts';

type Overview = z.infer<typeof overview.reply>;

/** Replies whose text is looked at: the newest. */
const SAMPLE = 2000;
const SHOWN = 10;

/** The documents that answered most often among a span's newest answers. */
export async function topQuestions(
  store: Store['kind'],
  { q }: BusinessRead,
  { from, to }: Span,
): Promise<Overview['top_questions']> {
  const each =
    store === 'sqlite' ? sql`json_each(m.citations)` : sql`jsonb_array_elements(m.citations::jsonb)`;
  const field = (name: string) =>
    store === 'sqlite' ? sql`json_extract(c.value, ${`$.${name}`})` : sql`c.value ->> ${sql.lit(name)}`;
  const found = await sql<{ document_id: string; title: string; count: number }>`
    SELECT ${field('document_id')} AS document_id, MAX(${field('title')}) AS title,
      COUNT(DISTINCT m.id) AS count
    FROM (SELECT id, citations FROM ${partOf('messages')} WHERE created_at >= ${from}
      AND created_at < ${to} AND role = 'assistant' AND outcome = 'answered'
      AND citations IS NOT NULL ORDER BY created_at DESC LIMIT ${SAMPLE}) AS m,
      ${each} AS c
    GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${SHOWN}`.execute(q);
  return found.rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Questions that are asked of what is published, before those it answers by now are left out. */
const CANDIDATES = 60;

/**
 * What visitors asked and Bob refused most often and still would, the same words counted together whatever their case
 * and end. What has been answered since is done. @param isAnswered whether what is published answers a question
 */
export async function topUnanswered(
  { q }: BusinessRead,
  { from, to }: Span,
  isAnswered: (question: string) => boolean,
): Promise<Overview['top_unanswered']> {
  const found = await sql<{ question: string; count: number; last_at: number }>`
    SELECT MAX(v.text) AS question, COUNT(*) AS count, MAX(r.created_at) AS last_at
    FROM (SELECT in_reply_to, created_at FROM ${partOf('messages')} WHERE created_at >= ${from}
      AND created_at < ${to} AND role = 'assistant' AND outcome = 'refused'
      ORDER BY created_at DESC LIMIT ${SAMPLE}) AS r
    JOIN ${partOf('messages', 'v')} ON v.id = r.in_reply_to
    GROUP BY LOWER(RTRIM(v.text, ' ?!.')) ORDER BY 2 DESC, 3 DESC LIMIT ${CANDIDATES}`.execute(q);
  const open: Overview['top_unanswered'] = [];
  const pause = slices();
  for (const { question, count, last_at } of found.rows) {
    if (open.length === SHOWN) break;
    await pause();
    if (isAnswered(question)) continue;
    open.push({
      question: question.slice(0, 300),
      count: Number(count),
      last_at: new Date(Number(last_at)).toISOString(),
    });
  }
  return open;
}
