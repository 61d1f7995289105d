/** A browser with one page, as little as a visitor needs: a script's value, real clicks and real keys. */
export interface Driver {
  name: string;
  /** Whether its window is in front, where Enter presses the button that has the focus. */
  isInFront: boolean;
  /** Opens an address and waits until it is loaded. */
  go(url: string): Promise<unknown>;
  /** The value of an expression in the page, awaited. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the page says.
  run(script: string): Promise<any>;
  /** Clicks at a place of the page, in CSS pixels. */
  click(x: number, y: number): Promise<unknown>;
  /** Presses keys one after the other; special ones as WebDriver writes them, such as U+E007 for Enter. */
  type(keys: string): Promise<unknown>;
  /** A PNG of the page. */
  picture(): Promise<Buffer>;
  end(): Promise<void>;
}

/** The actions of a click, as both WebDriver protocols write them. */
export const clickAt = (x: number, y: number) => [
  {
    type: 'pointer',
    id: 'mouse',
    actions: [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];

/** The actions of keys pressed one after the other. */
export const pressEach = (keys: string) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

/** What the system of the visitor asks of pages. */
export type Looks = { isDark?: boolean; isStill?: boolean };

export const TAB = '\uE004';
export const ENTER = '\uE007';
export const ESCAPE = '\uE00C';
