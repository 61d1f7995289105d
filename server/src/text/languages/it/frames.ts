import type { Frames } from '../frames.ts';

/** How the same is asked in other words in Italian. */
export const frames: Frames = {
  articles: 'un una il la lo i gli le mio mia',
  alike: [
    ['quanto costa {x}', 'che prezzo ha {x}', 'prezzo di {n}'],
    ['offrite {x}', 'avete {x}', 'fate {x}', 'c’è {x}'],
    ['accettate {x}', 'posso pagare con {x}', 'si può pagare con {x}'],
    ['come posso {x}', 'vorrei {x}', 'si può {x}'],
    ['quanto dura {x}', 'quanto tempo ci vuole per {x}'],
    ['dov’è {x}', 'dove si trova {x}', 'dove trovo {x}'],
    ['quando è {x}', 'a che ora è {x}'],
  ],
};
