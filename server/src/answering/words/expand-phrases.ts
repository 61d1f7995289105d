type Groups = Readonly<Record<string, string>>;

/**
 * The phrases of a text, one a line, with groups and choices written out: `<name>` stands for the words of a group,
 * `(a|b c)` for either, one word or several, and `(a|b c)?` may be missing. Throws for a group that is not there.
 */
export function expandPhrases(text: string, groups: Groups): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => withChoices(withGroups(line, groups)));
}

/** Among the words of a choice a group joins them; elsewhere it is a choice of its own. */
function withGroups(phrase: string, groups: Groups): string {
  return phrase.replace(/([|(]?)<(\w+)>(\|?)/g, (_, before: string, name: string, after: string) => {
    const words = groups[name];
    if (words === undefined) throw new Error(`no group of phrases is called ${name}`);
    return before || after ? `${before}${words}${after}` : `(${words})`;
  });
}

function withChoices(phrase: string): string[] {
  const start = phrase.indexOf('(');
  if (start < 0) return [phrase.replace(/\s+/g, ' ').trim()];
  const end = closing(phrase, start);
  const optional = phrase[end + 1] === '?';
  const choices = choicesOf(phrase.slice(start + 1, end));
  // Single words stay together as one place of the phrase: written out one by one, a few choices would make thousands.
  const single = choices.filter((choice) => !/[ (]/.test(choice)).join('|');
  const ways = choices.filter((choice) => /[ (]/.test(choice));
  if (single !== '') ways.push(optional ? `${single}?` : single);
  else if (optional) ways.push('');
  const rest = phrase.slice(optional ? end + 2 : end + 1);
  return ways.flatMap((way) => withChoices(`${phrase.slice(0, start)}${way}${rest}`));
}

/** Where the bracket that opens at `start` is closed. Throws when it is not. */
function closing(phrase: string, start: number): number {
  let depth = 0;
  for (let at = start; at < phrase.length; at++) {
    if (phrase[at] === '(') depth++;
    if (phrase[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`a choice is not closed: ${phrase}`);
}

/** Splits at the bars that stand in no inner choice. */
function choicesOf(inside: string): string[] {
  const choices = [''];
  let depth = 0;
  for (const sign of inside) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) choices.push('');
    else choices[choices.length - 1] += sign;
  }
  return choices;
}
