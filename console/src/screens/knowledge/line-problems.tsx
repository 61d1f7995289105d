import { TriangleAlert } from 'lucide-react';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import type { LineProblem } from './check-lines.ts';

/** Which lines of a file cannot be read, and why. */
export function LineProblems({ problems }: { problems: readonly LineProblem[] }) {
  const t = useTexts();
  return (
    <div role="alert" className="rounded-card border border-failed p-3 tint-[var(--failed)]">
      <p className="flex items-center gap-2 font-medium">
        <TriangleAlert size={16} aria-hidden className="text-failed" />
        {t.knowledge.importErrors(problems.length)}
      </p>
      <ul className="mt-2 flex max-h-72 flex-col gap-1 overflow-y-auto text-2">
        {problems.map((problem, at) => (
          // One line may have several problems with the same words.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
          <li key={at} className="flex gap-3">
            <span className="w-20 shrink-0 font-medium">{t.knowledge.importLine(problem.line)}</span>
            <span>{wordsOf(problem, t)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsOf(problem: LineProblem, t: Texts): string {
  if (problem.kind === 'not_json') return t.knowledge.importNotJson;
  return problem.kind === 'missing' ? t.knowledge.importMissing(problem.field) : problem.message;
}
