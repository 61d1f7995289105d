const COOKIE_ACT =
  /accept|agree|consent|preference|setting|manage|polic|privacy|we use|uses? cookies|akzeptier|zustimm|einwillig|einstellung|verwende|nutz|richtlinie|accepte|utilis|param[eè]tre|gérer|acept|configur|polític|accett|impostazion|utilizz|gestisci|accepteer|instelling|gebruik|toestemming|zgod|ustawien|używa|polityk|aceit|definiç|utiliza|同意|設定|使用/i;
const COOKIE = /cookies?|クッキー/i;
const LONGEST_NOTICE = 1500;

/** Whether words are a notice about cookies: they name them and what one does about them, as a bakery does not. */
export function isCookieText(text: string): boolean {
  return text.length < LONGEST_NOTICE && COOKIE.test(text) && COOKIE_ACT.test(text);
}
