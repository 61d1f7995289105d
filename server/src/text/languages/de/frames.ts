import type { Frames } from '../frames.ts';

/** How the same is asked in other words in German. */
export const frames: Frames = {
  articles: 'ein eine einen einer der die das den mein meine ihr ihre',
  alike: [
    ['was kostet {x}', 'wie viel kostet {x}', 'wie teuer ist {x}', 'preis für {x}', '{n} preis'],
    ['was kosten {x}', 'wie viel kosten {x}', 'wie teuer sind {x}', 'preise für {x}'],
    ['bieten sie {x} an', 'haben sie {x}', 'machen sie {x}', 'gibt es bei ihnen {x}'],
    ['nehmen sie {x}', 'akzeptieren sie {x}', 'kann ich mit {x} zahlen'],
    ['sind {x} erlaubt', 'darf ich {x} mitbringen', 'kann ich {x} mitbringen'],
    ['wie kann ich {x}', 'ich möchte {x}', 'kann ich {x}'],
    ['wie lange dauert {x}', 'wie viel zeit braucht {x}', '{n} dauer'],
    ['wo ist {x}', 'wo finde ich {x}'],
    ['wann ist {x}', 'um wie viel uhr ist {x}'],
  ],
};
