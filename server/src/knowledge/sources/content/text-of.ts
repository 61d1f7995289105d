/** The words of a block, whatever its shape: all texts in it, one a line. */
export function textOf(block: unknown): string {
  if (typeof block === 'string') return block;
  if (Array.isArray(block)) return block.map(textOf).filter(Boolean).join('\n');
  if (typeof block !== 'object' || block === null) return '';
  const parts = Object.entries(block).flatMap(([name, value]) =>
    STRUCTURE.has(name) ? [] : [textOf(value)],
  );
  return parts.filter(Boolean).join('\n');
}

/** Fields that say what a block is, not what it says. */
const STRUCTURE = new Set(['kind', 'type', 'level', 'source', 'href', 'url', 'id', 'anchor']);
