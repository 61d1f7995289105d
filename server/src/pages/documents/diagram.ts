import { type Html, html } from '../html/html.ts';

/** A diagram of our own documents as a list in words, which narrow screens and screen readers get whole. */
export function diagram(lines: readonly string[]): Html {
  const [kind = '', ...rest] = lines.map((line) => line.trim());
  if (kind.startsWith('sequenceDiagram')) return sequence(rest);
  if (kind.startsWith('flowchart')) return flowchart(rest);
  throw new Error(`There is no way to draw ${kind}.`);
}

const MESSAGE = /^(\w+)(-{1,2}>>)(\w+): (.+)$/;

function sequence(lines: readonly string[]): Html {
  const names = new Map<string, string>();
  for (const [, id = '', name = id] of lines.map(
    (line) => /^participant (\w+)(?: as (.+))?$/.exec(line) ?? [],
  ))
    names.set(id, name);
  const nameOf = (id = '') => names.get(id) ?? id;
  let depth = 0;
  const steps = lines.map((line): Html | null => {
    const branch = /^(?:alt|else)\b(.*)$/.exec(line);
    if (branch) {
      depth = 1;
      return html`<li class="branch">If ${branch[1]?.trim() || 'none of these'}:</li>`;
    }
    if (line === 'end') depth = 0;
    const note = /^Note over [\w, ]+: (.+)$/.exec(line);
    if (note) return html`<li class="note"${depth > 0 && html` data-deep`}>${note[1] ?? ''}</li>`;
    const [, from, arrow, to, words = ''] = MESSAGE.exec(line) ?? [];
    if (arrow === undefined) return null;
    return html`<li${depth > 0 && html` data-deep`}${arrow.length > 3 && html` class="back"`}><span class="ends">${nameOf(from)} → ${nameOf(to)}</span> ${words}</li>`;
  });
  return html`<ol class="steps" aria-label="Who says what to whom, in order">${steps.filter((step) => step !== null)}</ol>`;
}

const EDGE = /^(\w+)(?:([[{])([^\]}]+)[\]}])? --(?: ([^->]+?) --)?> (\w+)(?:([[{])([^\]}]+)[\]}])?$/;

/** A chart of decisions: each point with where it leads; what is reached twice is a link the second time. */
function flowchart(lines: readonly string[]): Html {
  const words = new Map<string, string>();
  const ways = new Map<string, { when: string; to: string }[]>();
  for (const line of lines.filter(Boolean)) {
    const [, from = '', , fromWords, when = '', to = '', , toWords] = EDGE.exec(line) ?? [];
    if (!from) throw new Error(`There is no way to draw ${line}.`);
    if (fromWords) words.set(from, fromWords);
    if (toWords) words.set(to, toWords);
    ways.set(from, [...(ways.get(from) ?? []), { when, to }]);
  }
  const points = [...new Set([...ways.keys(), ...words.keys()])];
  const numbered = points.filter((point) => ways.has(point));
  const named = (point: string) =>
    ways.has(point)
      ? html`${words.get(point) ?? point} (step ${numbered.indexOf(point) + 1})`
      : html`${words.get(point) ?? point}`;
  return html`<ol class="steps" aria-label="What is decided, step by step">${numbered.map(
    (point) =>
      html`<li><span class="ends">${words.get(point) ?? point}</span><ul>${(ways.get(point) ?? []).map(
        ({ when, to }) => html`<li>${when ? `${when}: ` : ''}${named(to)}</li>`,
      )}</ul></li>`,
  )}</ol>`;
}
