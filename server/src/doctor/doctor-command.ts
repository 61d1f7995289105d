import { runForOperator } from '../kernel/operator-error.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

const marks: Record<Finding['verdict'], string> = { good: '✔', look: '!', bad: '✘' };

/** `npm run doctor`: a sentence on each part; exits with 1 when something does not work. */
await runForOperator(async () => {
  const findings = await examine(process.env);
  for (const { verdict, about, says } of findings) console.log(`${marks[verdict]} ${about}: ${says}`);
  if (findings.some(({ verdict }) => verdict === 'bad')) process.exitCode = 1;
});
