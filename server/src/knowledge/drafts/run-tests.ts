import type { TestReport } from '@askbob/contract/endpoints/knowledge.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { QueryVector } from '../../answering/reading/query-vector.ts';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import type { KnowledgeTestsTable } from '../../platform/db/schema.ts';
import { type Ask, citedDocument } from './ask.ts';
import { slices } from './slices.ts';

export type KnowledgeTest = Selectable<KnowledgeTestsTable>;
type Report = z.output<typeof TestReport>;

/**
 * Asks each test as a visitor would. `answered` passes when the named document, or any, answered;
 * `refused` passes when Bob gave no answer: he refused, asked back or brought a person.
 */
export async function runTests(
  ask: Ask,
  release: LoadedRelease,
  tests: readonly KnowledgeTest[],
  vectorOf: (question: string) => QueryVector | null = () => null,
): Promise<Report> {
  const results: Report['results'] = [];
  const pause = slices();
  for (const test of tests) {
    await pause();
    const reply = ask(release, { message: test.question, previous: [] }, vectorOf(test.question));
    const got = citedDocument(reply);
    const right = test.document_id === null || test.document_id === got;
    const passed =
      test.expect === 'answered' ? reply.outcome === 'answered' && right : isNoAnswer(reply.outcome);
    results.push({
      test_id: test.id,
      question: test.question,
      expect: test.expect,
      document_id: test.document_id,
      got: reply.outcome,
      got_document_id: got,
      passed,
    });
  }
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, results };
}

function isNoAnswer(outcome: Report['results'][number]['got']): boolean {
  return outcome === 'refused' || outcome === 'suggested' || outcome === 'escalated';
}
