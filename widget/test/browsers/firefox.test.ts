import { startFirefox } from './firefox.ts';
import { stories } from './stories.ts';

stories('Firefox', () => startFirefox(process.env.FIREFOX_PATH ?? 'firefox-esr'));
