import type { Frames } from '../frames.ts';

/** How the same is asked in other words in Portuguese. */
export const frames: Frames = {
  articles: 'um uma o a os as meu minha',
  alike: [
    ['quanto custa {x}', 'qual é o preço de {x}', 'quanto é {x}', 'preço de {n}'],
    ['oferecem {x}', 'têm {x}', 'fazem {x}', 'há {x}'],
    ['aceitam {x}', 'posso pagar com {x}', 'dá para pagar com {x}'],
    ['como posso {x}', 'quero {x}', 'dá para {x}'],
    ['quanto tempo dura {x}', 'quanto tempo demora {x}'],
    ['onde fica {x}', 'onde está {x}', 'onde encontro {x}'],
    ['quando é {x}', 'a que horas é {x}'],
  ],
};
