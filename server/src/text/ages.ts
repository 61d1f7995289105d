import type { Language } from './languages/language.ts';

/** Ages up to which somebody is a child. */
const OLDEST = 17;

/**
 * A text with "my 4 year old" as "my 4 child": who is spoken of by age alone is a child, and no year. Of "my 12 year old boiler" only
 * the boiler is left, unless what follows can only be a verb ("may my 4 year old swim").
 */
export function agesAsChildren(text: string, { data, stop }: Language): string {
  if (!data.aged) return text;
  const { pattern, child, before } = data.aged;
  return text.replace(new RegExp(`(\\d{1,2})\\s?-?\\s?(?:${pattern})(?!\\p{L})`, 'giu'), (...found) => {
    const [, number, at] = found as [string, string, number];
    const whole = found[0] as string;
    const next = /^[\s,]*(\p{L}+)/u.exec(text.slice(at + whole.length))?.[1]?.toLowerCase();
    const isVerb = new RegExp(`(?<!\\p{L})(?:${before})\\s\\p{L}+\\s$`, 'iu').test(text.slice(0, at));
    const isNoun = next !== undefined && !stop.has(next) && !isVerb;
    return isNoun || Number(number) > OLDEST ? number : `${number} ${child}`;
  });
}
