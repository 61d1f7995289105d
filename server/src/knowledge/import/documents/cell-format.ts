/** Formats that Excel knows by number only: percent, dates, times. */
const builtIn: Record<number, string> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
};
const DAY_MS = 86_400_000;
/** The day before the first of Excel's calendar, which has a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A number as its owner sees it in the sheet: dates as dates, money with its sign, parts as percent. */
export function showNumber(value: number, formatId: number, custom: string | undefined): string {
  const format = (custom ?? builtIn[formatId] ?? '').split(';')[0] ?? '';
  const code = withoutLiterals(format);
  if (/[dyh]|m{1,4}[/.-]|s/i.test(code) && !/[#0]/.test(code.replace(/0{3}$/, '')))
    return showDate(value, code);
  const decimals = /\.(0{1,9})/.exec(code)?.[1]?.length;
  if (code.includes('%')) return `${plain(value * 100, decimals ?? 0)} %`;
  const { sign, before } = currencyOf(format);
  if (sign === '') return plain(value, /0/.test(code) ? decimals : undefined);
  const amount = plain(value, decimals ?? 0);
  if (before) return /\p{L}$/u.test(sign) ? `${sign} ${amount}` : `${sign}${amount}`;
  // Where the sign stands behind, decimals stand behind a comma.
  return `${amount.replace('.', ',')} ${sign}`;
}

/** The sign of money in a format, in its own words or as Excel notes it with a language: `[$£-809]`. */
function currencyOf(format: string): { sign: string; before: boolean } {
  const noted = /\[\$([^\]-]{1,10})/.exec(format);
  const found = noted ?? /([€£$¥]|zł|kr|CHF|EUR|USD|GBP)/.exec(format.replaceAll(/\[\$[^\]]{0,20}\]/g, ''));
  const sign = (found?.[1] ?? '').trim();
  return {
    sign,
    before: format.indexOf(sign) < format.replaceAll(/\[[^\]]{0,20}\]/g, keepLength).search(/[#0]/),
  };
}

/** Blanks of the same length, so that places stay. */
function keepLength(text: string): string {
  return ' '.repeat(text.length);
}

/** The code of a format without the words, signs and colours in it. */
function withoutLiterals(format: string): string {
  let code = '';
  for (let at = 0; at < format.length; at++) {
    const end = { '"': '"', '[': ']' }[format[at] ?? ''];
    const close = end === undefined ? -1 : format.indexOf(end, at + 1);
    if (close > 0) at = close;
    else if (format[at] === '\\') at += 1;
    else code += format[at];
  }
  return code;
}

/** Without the noise of binary fractions. */
function plain(value: number, decimals: number | undefined): string {
  if (decimals !== undefined) return value.toFixed(Math.min(decimals, 9));
  return String(Number(value.toPrecision(14)));
}

function showDate(value: number, code: string): string {
  if (value < 0 || value > 2_958_465) return String(value);
  const moment = new Date(Math.round((EPOCH + value * DAY_MS) / 1000) * 1000);
  const [day = '', time = ''] = moment.toISOString().split('T');
  const hasDay = /[dy]/i.test(code);
  const hasTime = /h/i.test(code);
  const [year, month, date] = day.split('-');
  const written = code.includes('.') && hasDay ? `${date}.${month}.${year}` : day;
  const clock = time.slice(0, 5);
  if (hasDay) return hasTime ? `${written} ${clock}` : written;
  return hasTime ? clock : written;
}
