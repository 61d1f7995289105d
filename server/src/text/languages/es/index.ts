import type { SearchedLanguage } from '../language-folder.ts';
import { everyday } from './everyday.ts';
import { facts } from './facts.ts';
import { frames } from './frames.ts';
import { mails } from './mails.ts';
import { ordinary } from './ordinary.ts';
import { phrases } from './phrases.ts';
import { replies } from './replies.ts';
import { sentences } from './sentences.ts';
import { words } from './words.ts';

export const es: SearchedLanguage = {
  name: 'Spanish',
  words,
  ordinary,
  everyday,
  phrases,
  replies,
  mails,
  facts,
  frames,
  sentences,
  hazards: 'gas humo fuego incendio quem arde monóxido explosión inunda chispas',
};
