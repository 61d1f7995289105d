import type { Frames } from '../frames.ts';

/** How the same is asked in other words in French. */
export const frames: Frames = {
  articles: 'un une le la les des mon ma votre',
  alike: [
    ['combien coûte {x}', 'quel est le prix de {x}', 'c’est combien {x}', 'prix de {x}', 'tarif {n}'],
    ['proposez-vous {x}', 'avez-vous {x}', 'faites-vous {x}', 'est-ce que vous avez {x}'],
    ['acceptez-vous {x}', 'puis-je payer avec {x}', 'on peut payer par {x}'],
    ['comment puis-je {x}', 'comment faire pour {x}', 'je voudrais {x}'],
    ['combien de temps dure {x}', 'ça prend combien de temps {x}'],
    ['où est {x}', 'où se trouve {x}'],
    ['quand a lieu {x}', 'à quelle heure est {x}'],
  ],
};
