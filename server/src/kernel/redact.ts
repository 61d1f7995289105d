const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/gi;
const CARD = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d])/g;
/** A plus or a leading zero, or groups as numbers are written in North America; never a date, a price or a time. */
const PHONE =
  /(?<![\p{L}\p{N}.,/:-])(?:(?:\+|00)\d{1,3}[ .\-/]?(?:\(0?\d{1,5}\)[ .\-/]?)?\d(?:[ .\-/]?\d){5,13}|\(?0\d{1,5}\)?(?:[ .\-/]?\d){5,11}|\(\d{3}\) ?\d{3}[ .-]?\d{4}|\d{3}[ .-]\d{3}[ .-]\d{4}|1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4})(?![\p{L}\p{N}])/gu;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;

/** The text with card numbers, IBANs, e-mail addresses and phone numbers replaced by what they are. */
export function redact(text: string): string {
  return text
    .replace(EMAIL, '[e-mail]')
    .replace(IBAN, redactIban)
    .replace(CARD, (digits) => (isCardNumber(digits) ? '[card number]' : digits))
    .replace(PHONE, (number) => (DATE.test(number) ? number : '[phone number]'));
}

/** The candidate may have run on into the next words, so shorter ends are tried too. */
function redactIban(candidate: string): string {
  const parts = candidate.split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    if (!isIban(parts.slice(0, count).join(''))) continue;
    return ['[IBAN]', ...parts.slice(count)].join(' ');
  }
  return candidate;
}

/** Luhn, ISO/IEC 7812-1. */
function isCardNumber(text: string): boolean {
  const digits = [...text.replace(/[ -]/g, '')].map(Number).reverse();
  if (new Set(digits).size === 1) return false;
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  );
  return sum % 10 === 0;
}

/** Mod 97, ISO 13616. */
function isIban(text: string): boolean {
  const iban = text.toUpperCase();
  if (iban.length < 15 || iban.length > 34) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
