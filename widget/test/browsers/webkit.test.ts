import { stories } from './stories.ts';
import { startWebKit } from './webkit.ts';

// The small browser lies beside the library, in no folder of PATH.
stories('WebKit', (looks) =>
  startWebKit('WebKitWebDriver', process.env.WEBKIT_BROWSER_PATH ?? 'MiniBrowser', looks),
);
