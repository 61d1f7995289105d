import { Parser } from 'htmlparser2';

/** The words of the first element of a name; undefined where there is none. Document types and entities of its own are not read. */
export function xmlText(xml: string, name: string): string | undefined {
  let found: string | undefined;
  let inside = false;
  const parser = new Parser(
    {
      onopentagname: (tag) => {
        if (tag !== name || found !== undefined) return;
        inside = true;
        found = '';
      },
      ontext: (text) => {
        if (inside) found += text;
      },
      onclosetag: (tag) => {
        if (tag === name) inside = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
