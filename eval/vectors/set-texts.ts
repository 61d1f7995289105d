/**
 * Writes what an embedding model would be shown of the sets, one text a line, to sets.txt in VECTORS_WORK: every text of the
 * knowledge and every message. Then `node eval/vectors/encode.ts sets` makes the stand-in vectors for `npm run eval -- --vectors`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsToEmbed } from '@askbob/server/src/retrieval/build-index.ts';
import { loadSet, SETS } from '../load-set.ts';
import { oneLine } from '../read-vectors.ts';
import { workFolder } from './sources.ts';

const sets = SETS.map(loadSet).filter((set) => set !== null);
const texts = sets.flatMap(({ documents, messages }) => [
  ...textsToEmbed(documents),
  ...messages.map(({ message }) => message),
]);
writeFileSync(join(workFolder(), 'sets.txt'), [...new Set(texts.map(oneLine))].join('\n'));
