import type { SearchedLanguage } from '../language-folder.ts';
import { facts } from './facts.ts';
import { mails } from './mails.ts';
import { phrases } from './phrases.ts';
import { replies } from './replies.ts';
import { words } from './words.ts';

export const pl: SearchedLanguage = { name: 'Polish', words, phrases, replies, mails, facts };
