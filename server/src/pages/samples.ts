import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../docs/samples/', import.meta.url);

/** What of a sample is the reader's own. */
export interface Reader {
  /** Where this server is reached. */
  address: string;
  /** Null while the reader is not signed in, or has no key. */
  widgetKey: string | null;
  /** A site that the key lists. */
  site: string | null;
}

export type Language = 'JavaScript' | 'Python' | 'curl' | 'Node' | 'PHP' | 'Ruby' | 'Go';

/** The samples of each chat path and of signing, as they lie in docs/samples and are run by the tests. */
export const samples: Record<'path1' | 'path2' | 'path3' | 'identity', readonly [Language, file: string][]> =
  {
    path1: [
      ['JavaScript', 'path1.js'],
      ['Python', 'path1.py'],
      ['curl', 'path1.sh'],
    ],
    path2: [
      ['JavaScript', 'path2.js'],
      ['Python', 'path2.py'],
      ['curl', 'path2.sh'],
    ],
    path3: [
      ['JavaScript', 'path3.mjs'],
      ['Python', 'path3.py'],
      ['curl', 'path3.sh'],
    ],
    identity: [
      ['Node', 'identity.mjs'],
      ['Python', 'identity.py'],
      ['PHP', 'identity.php'],
      ['Ruby', 'identity.rb'],
      ['Go', 'identity.go'],
    ],
  };

/** A sample with the reader's own address, key and site in it. */
export function readSample(file: string, { address, widgetKey, site }: Reader): string {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .replaceAll('http://localhost:3000', address)
    .replaceAll('pk_live_YOUR_WIDGET_KEY', widgetKey ?? 'pk_live_YOUR_WIDGET_KEY')
    .replaceAll('https://www.your-site.example', site ?? 'https://www.your-site.example')
    .trimEnd();
}
