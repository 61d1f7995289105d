import type { Host } from '../settings.ts';
import type { Core } from './core.ts';
import type { Child } from './render.ts';
import type { View } from './view/view.ts';
import type { Message } from './wire.ts';

/**
 * What the panel shows of a part once it is there. A part is a file of its own beside the panel (`src/panel/parts/`), shares no code
 * with it, and exports `css` and, by default, what makes it of a `Door`.
 */
export type Part = {
  /** What of a message the part is for; such a part has the name of the message's field that calls for it. */
  row?: (view: View, message: Partial<Message>, isLast?: boolean) => Child;
  /** What stands in place of the field to write in, once it is `screen.Form`. */
  form?: (view: View) => Child;
  /** Takes files that the visitor has picked in `source`, or pasted or dropped. */
  add?: (files: File[], source: object) => void;
};

/** What a part works with: nothing that the build renames (`innerNames`). */
export type Door = { host: Host; core: Core; view: View };

/** Loads parts where they are first needed. `load` waits for one; `part` is one or nothing yet, and draws again when it has come. */
export function createParts(host: Host, core: Core, view: () => View, addStyle: (css: string) => void) {
  const parts: Record<string, Part> = {};

  async function load(name: string): Promise<Part> {
    const file = parts[name] ?? (await host.bring(name));
    // Whoever needed it meanwhile waited for the same file.
    if (!parts[name]) {
      addStyle(file.css);
      parts[name] = file.default({ host, core, view: view() } satisfies Door);
      core.update();
    }
    return parts[name] as Part;
  }

  return {
    load,
    part(name: string): Part | undefined {
      // One that did not come is asked for again when something changes.
      load(name).catch(() => {});
      return parts[name];
    },
  };
}
