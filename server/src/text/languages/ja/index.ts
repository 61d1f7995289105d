import type { LanguageFolder } from '../language-folder.ts';
import { facts } from './facts.ts';
import { mails } from './mails.ts';
import { phrases } from './phrases.ts';
import { replies } from './replies.ts';

export const ja: LanguageFolder = {
  name: 'Japanese',
  phrases,
  replies,
  mails,
  facts,
  hazards: 'ガス 煙 火事 燃え 爆発',
};
