import { startChromium } from './chromium.ts';
import { stories } from './stories.ts';

stories('Chromium', startChromium);
