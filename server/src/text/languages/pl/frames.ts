import type { Frames } from '../frames.ts';

/** How the same is asked in other words in Polish. */
export const frames: Frames = {
  articles: '',
  alike: [
    ['ile kosztuje {x}', 'jaka jest cena {x}', 'po ile jest {x}', '{x} cena'],
    ['czy oferujecie {x}', 'czy macie {x}', 'czy robicie {x}'],
    ['czy można płacić {x}', 'czy przyjmujecie {x}', 'mogę zapłacić {x}'],
    ['jak mogę {x}', 'chcę {x}', 'czy mogę {x}'],
    ['ile trwa {x}', 'jak długo trwa {x}'],
    ['gdzie jest {x}', 'gdzie znajdę {x}'],
    ['kiedy jest {x}', 'o której jest {x}'],
  ],
};
