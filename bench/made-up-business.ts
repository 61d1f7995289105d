/** Small deterministic generator (mulberry32), so that every run asks the same. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const things =
  'boiler radiator thermostat tap toilet shower heater pump valve tank pipe drain meter burner chimney filter sink bath hose gasket'.split(
    ' ',
  );
const matters =
  'price repair service warranty delivery appointment cancellation refund replacement installation inspection emergency invoice payment manual part noise leak pressure safety'.split(
    ' ',
  );
const openings = [
  'how much is',
  'what about',
  'can you tell me about',
  'i need help with',
  'do you offer',
  'when can i get',
  'is there a problem with',
  'who takes care of',
  'please explain',
  'i have a question about',
];
const endings = [
  '',
  ' today',
  ' for my house',
  ' on weekends',
  ' in winter',
  ' at night',
  ' please',
  ' for a rented flat',
];

const pick = (random: () => number, from: readonly string[]): string =>
  from[Math.floor(random() * from.length)] ?? '';

function wording(random: () => number, thing: string, matter: string): string {
  return `${pick(random, openings)} the ${thing} ${matter}${pick(random, endings)}`;
}

/** NDJSON of entries with ten wordings each, `wordings` in all. */
export function knowledgeLines(wordings: number): string {
  const random = generator(1);
  const lines: string[] = [];
  for (let i = 0; i < wordings / 10; i++) {
    const thing = things[i % things.length] ?? '';
    const matter = matters[Math.floor(i / things.length) % matters.length] ?? '';
    lines.push(
      JSON.stringify({
        external_id: `${thing}-${matter}-${i}`,
        question: `What about the ${thing} ${matter}?`,
        variants: Array.from({ length: 9 }, () => wording(random, thing, matter)),
        answer: `The ${thing} ${matter} is taken care of within ${1 + (i % 9)} days and costs ${20 + i} euros.`,
      }),
    );
  }
  return lines.join('\n');
}

/** Visitor messages about the same things, and some about nothing there. */
export function questions(count: number): string[] {
  const random = generator(2);
  return Array.from({ length: count }, (_, i) =>
    i % 5 === 4
      ? `do you sell bicycles in size ${i}`
      : wording(random, pick(random, things), pick(random, matters)),
  );
}
