import { sql } from 'kysely';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import type { Summary } from './count-messages.ts';
import type { Span } from './period.ts';

/** How the conversations of a span ended for those who asked something; the three make up all of them. */
export type Results = Summary['results'];

/** Results of the conversations that began on one page in one language; null for what is not known. */
export interface ResultsOf {
  /** The site's host and the page's path. */
  page: string | null;
  /** A code, `other` for one we do not know. */
  language: string | null;
  results: Results;
}

/**
 * Counts how conversations that began in a span went. Resolved is one that Bob answered, in which nothing was asked
 * again, rated down or passed to a person: the same answer given twice, or a question after it that found none, says that
 * the first did not help. Who only said hello asked nothing, and is left out.
 */
export async function countResults({ q }: BusinessRead, { from, to }: Span): Promise<ResultsOf[]> {
  const is = (outcome: string) => sql`CASE WHEN outcome = ${sql.lit(outcome)} THEN 1 ELSE 0 END`;
  const found = await sql<Row>`
    WITH said AS (
      SELECT m.conversation_id AS id, MAX(c.origin) AS site, MAX(c.asked_on) AS path, MAX(c.asked_in) AS language,
        MAX(c.had_staff) AS joined, SUM(${is('answered')}) AS answered,
        SUM(${is('escalated')}) AS passed_on, SUM(${is('refused')} + ${is('suggested')}) AS missed,
        SUM(CASE WHEN m.rating = 'down' THEN 1 ELSE 0 END) AS down,
        COUNT(DISTINCT CASE WHEN outcome = 'answered' THEN m.text END) AS different,
        MAX(CASE WHEN outcome = 'answered' THEN m.seq ELSE 0 END) AS last_answer,
        MAX(CASE WHEN outcome IN ('refused', 'suggested') THEN m.seq ELSE 0 END) AS last_miss
      FROM ${partOf('conversations', 'c')} JOIN ${partOf('messages', 'm')} ON m.conversation_id = c.id
      WHERE c.created_at >= ${from} AND c.created_at < ${to} AND c.last_seq > 0
      GROUP BY m.conversation_id)
    SELECT site, path, language, COUNT(*) AS asked,
      SUM(CASE WHEN joined = 1 OR passed_on > 0 THEN 1 ELSE 0 END) AS person,
      SUM(CASE WHEN joined = 0 AND passed_on = 0 AND answered > 0 AND down = 0
        AND different = answered AND last_answer > last_miss THEN 1 ELSE 0 END) AS resolved
    FROM said WHERE answered + passed_on + missed + joined > 0 GROUP BY site, path, language`.execute(q);
  return found.rows.map(({ site, path, language, ...row }) => {
    const [asked, with_person, resolved] = [Number(row.asked), Number(row.person), Number(row.resolved)];
    const page = path === null ? null : `${site === null ? '' : (URL.parse(site)?.host ?? '')}${path}`;
    return { page, language, results: { resolved, with_person, unresolved: asked - with_person - resolved } };
  });
}

interface Row {
  site: string | null;
  path: string | null;
  language: string | null;
  asked: number;
  person: number;
  resolved: number;
}

/** Results of all of them together. */
export function sumResults(rows: readonly Pick<ResultsOf, 'results'>[]): Results {
  const sum: Results = { resolved: 0, unresolved: 0, with_person: 0 };
  for (const { results } of rows) {
    sum.resolved += results.resolved;
    sum.unresolved += results.unresolved;
    sum.with_person += results.with_person;
  }
  return sum;
}
