import type { Frames } from '../frames.ts';

/** How the same is asked in other words in English. */
export const frames: Frames = {
  articles: 'a an the my your our',
  alike: [
    ['what does {x} cost', 'how much is {x}', 'how much does {x} cost', 'price of {n}', '{n} price'],
    ['what do {x} cost', 'how much are {x}', 'how much do {x} cost', 'price of {n}', '{n} prices'],
    ['do you offer {x}', 'do you have {x}', 'do you do {x}', 'can i get {x}'],
    ['do you accept {x}', 'do you take {x}', 'can i pay with {x}', 'can i pay by {x}'],
    ['are {x} allowed', 'can i bring {x}', 'may i bring {x}'],
    ['how do i {x}', 'how can i {x}', 'i want to {x}'],
    ['how long does {x} take', 'how long is {x}', '{n} duration'],
    ['where is {x}', 'where can i find {x}', 'how do i find {x}'],
    ['when is {x}', 'what time is {x}'],
  ],
};
