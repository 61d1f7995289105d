/** A row of dots or a line that leads the eye from a name to its price is said as a colon. */
export function withoutLeaders(line: string): string {
  if (line.includes('____')) return line.replace(/([^\s_])_{4,400}(?=[^\s_])/g, '$1: ');
  if (!line.includes('...') && !line.includes('. . .') && !line.includes('……')) return line;
  return line.replace(/(\S)\s{0,3}(?:[.…]{4,400}|(?:\. ){3,200}\.?)\s{0,3}(?=\S)/g, '$1: ');
}
