import type { Block, Source } from '../blocks/block.ts';

/** Takes from the last answer of a text what stands behind it under a name of its own, as "Opening hours", and is no part of it. */
export function takeSections(answer: Block[]): Block[] {
  const at = answer.findIndex((block, place) => place > 0 && namesASection(block, answer[place - 1]));
  if (at < 1) return [];
  return answer.splice(at).flatMap((block): Block[] => {
    if (block.kind !== 'paragraph' || !namesASection(block, undefined)) return [block];
    const [name = '', ...rest] = block.text.split('\n');
    const { source } = block;
    return [
      { kind: 'heading', level: 2, text: name, source },
      { kind: 'paragraph', text: rest.join('\n'), source: oneLineOn(source) },
    ];
  });
}

/** A paragraph whose first line is a name, as "Opening hours", with words under it; not what a colon announces. */
function namesASection(block: Block, before: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || (before?.kind === 'paragraph' && /[:：]$/.test(before.text)))
    return false;
  const [name = '', ...rest] = block.text.split('\n');
  const isName = /^\p{Lu}/u.test(name) && name.length <= 40 && !/[\d.,:;!?？。]/.test(name);
  return rest.length > 0 && isName && name.split(' ').length <= 5;
}

function oneLineOn(source: Source): Source {
  return source.line === undefined ? source : { ...source, line: source.line + 1 };
}
