/** A text as it is searched: small letters without their marks, `ß` as `ss`. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').trim();
}
