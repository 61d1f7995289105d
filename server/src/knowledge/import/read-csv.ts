/** One record of a CSV text with the line it starts on, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const separators = [',', ';', '\t', '|'];

/**
 * Records of a CSV text (RFC 4180: quotes, doubled quotes, line breaks inside quotes); empty lines are skipped.
 * `unclosed` is the line of a quote that never ends, else null.
 */
export function readCsv(text: string, separator: string): { records: CsvRecord[]; unclosed: number | null } {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quotedSince: number | null = null;
  let line = 1;
  let started = 1;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) records.push({ line: started, cells });
    cells = [];
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line += 1;
    if (quotedSince !== null) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quotedSince = null;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quotedSince = line;
    } else if (character === separator) endCell();
    else if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) {
      endRecord();
      started = line;
    } else if (character !== '\r') cell += character;
  }
  endRecord();
  return { records, unclosed: quotedSince };
}

/** The separator that cuts the first records into the same number of cells, more than one; null when none does. */
export function guessSeparator(text: string): string | null {
  let best: { separator: string; cells: number } | null = null;
  for (const separator of separators) {
    const { records } = readCsv(text.slice(0, 20_000), separator);
    const first = records.slice(0, 20);
    const cells = first[0]?.cells.length ?? 0;
    const alike = first.filter((record) => record.cells.length === cells).length;
    // The last one may have been cut off.
    if (cells < 2 || alike < first.length - 1) continue;
    if (!best || cells > best.cells) best = { separator, cells };
  }
  return best?.separator ?? null;
}
