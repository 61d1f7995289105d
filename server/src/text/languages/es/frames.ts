import type { Frames } from '../frames.ts';

/** How the same is asked in other words in Spanish. */
export const frames: Frames = {
  articles: 'un una el la los las mi su',
  alike: [
    ['cuánto cuesta {x}', 'qué precio tiene {x}', 'cuánto vale {x}', 'precio de {x}'],
    ['ofrecen {x}', 'tienen {x}', 'hacen {x}', 'hay {x}'],
    ['aceptan {x}', 'puedo pagar con {x}', 'se puede pagar con {x}'],
    ['cómo puedo {x}', 'quiero {x}', 'se puede {x}'],
    ['cuánto dura {x}', 'cuánto tarda {x}'],
    ['dónde está {x}', 'dónde puedo encontrar {x}'],
    ['cuándo es {x}', 'a qué hora es {x}'],
  ],
};
