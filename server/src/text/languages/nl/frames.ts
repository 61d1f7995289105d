import type { Frames } from '../frames.ts';

/** How the same is asked in other words in Dutch. */
export const frames: Frames = {
  articles: 'een de het mijn uw',
  alike: [
    ['wat kost {x}', 'hoeveel kost {x}', 'hoe duur is {x}', 'prijs van {x}', '{n} prijs'],
    ['biedt u {x} aan', 'heeft u {x}', 'doet u {x}', 'hebben jullie {x}'],
    ['accepteert u {x}', 'kan ik met {x} betalen', 'neemt u {x} aan'],
    ['hoe kan ik {x}', 'ik wil {x}', 'kan ik {x}'],
    ['hoe lang duurt {x}', 'hoeveel tijd kost {x}'],
    ['waar is {x}', 'waar vind ik {x}'],
    ['wanneer is {x}', 'hoe laat is {x}'],
  ],
};
