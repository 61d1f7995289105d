import { startFirefox } from './firefox.ts';
import { stories } from './stories.ts';

stories('Firefox', (looks) => startFirefox(process.env.FIREFOX_PATH ?? 'firefox-esr', looks));
