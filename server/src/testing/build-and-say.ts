import { createBuilder } from '../knowledge/releases/builder.ts';

// A server in the middle of a build that takes minutes, for a test that kills it.
const builder = createBuilder();
const entry = (n: number) => ({
  kind: 'entry',
  id: `e${n}`,
  question: `What does item${n} cost?`,
  variants: [`price of item${n}`, `how much for item${n}`],
  answer: 'Nothing.',
});
await builder.build('a', { documents: '[]', calibrate: true });
const documents = JSON.stringify(Array.from({ length: 30_000 }, (_, n) => entry(n)));
void builder.build('a', { documents, calibrate: true });
console.log('building');
