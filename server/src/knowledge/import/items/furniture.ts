import { isCookieText } from '../../../text/cookie-text.ts';
import type { Reason } from '../blocks/block.ts';
import { withoutLinks } from './links.ts';

const FOOTER =
  /^(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|alle rechten voorbehouden|wszelkie prawa|todos os direitos)/i;
const LEGAL =
  /^(?:privacy(?: policy| notice)?|cookie (?:policy|settings|notice)|cookies?-?(?:einstellungen|richtlinie)|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|imprint|legal notice|impressum|datenschutz(?:erklärung|hinweise)?|agb|mentions légales|politique de confidentialité|aviso legal|política de (?:privacidad|privacidade|cookies)|note legali|informativa privacy|privacybeleid|algemene voorwaarden|polityka prywatności|regulamin|termos(?: de uso)?|skip to (?:main )?content|back to top|nach oben|share (?:this|on)\b.{0,40}|read more|mehr erfahren|weiterlesen)$/i;
const MENU_WORD =
  /^(?:home|homepage|start|startseite|about(?: us)?|contact(?: us)?|shop|blog|news|faq|questions|services|products|prices|gallery|login|sign in|log in|search|cart|basket|menu|über uns|kontakt|leistungen|produkte|preise|galerie|anmelden|suche|warenkorb|aktuelles|accueil|à propos|boutique|inicio|quiénes somos|contacto|tienda|servicios|chi siamo|contatti|negozio|servizi|over ons|winkel|diensten|strona główna|o nas|sklep|usługi|início|sobre nós|contato|contacto|loja|serviços|ホーム|お問い合わせ)$/i;
/** What asks visitors of a page for their opinion of it. */
const HELPFUL =
  /^(?:was this (?:page |article |answer )?helpful|did this (?:page |article )?(?:answer your question|help)|war (?:das|dies|dieser artikel|diese (?:seite|antwort)) hilfreich|cet article vous a-t-il été utile|¿te ha resultado útil|questo articolo ti è stato utile|was dit artikel nuttig|czy ten artykuł był pomocny|este artigo foi útil)\b.{0,40}$/i;
const BETWEEN = /\s{0,9}(?:[|·•»›>–—]|\s-\s|\s\/\s|\t)\s{0,9}/;

/** What opens and closes an answer on a page, which comes along when the page is copied. */
const OPENER = /^(?:[+−–▼▾▸►▶⌄˅×✕＋-]|expand_more|expand_less|keyboard_arrow_down)$/;
const NETWORK =
  '(?:facebook|twitter|x|linkedin|instagram|whatsapp|pinterest|youtube|tiktok|xing|telegram|threads|bluesky|mastodon)';
const SHARE = new RegExp(`^${NETWORK}(?:[\\s,|/·]{1,5}${NETWORK}){1,12}$`, 'i');

/** Why a line of running text is furniture of a site rather than knowledge, or null. */
export function furnitureLine(text: string): Reason | null {
  const line = withoutLinks(text).trim();
  if (line.length > 400 || line === '') return null;
  if (FOOTER.test(line)) return 'footer';
  const parts = line
    .split(BETWEEN)
    .map((part) => part.replace(/[.*_]/g, '').trim())
    .filter(Boolean);
  if (parts.length >= 1 && parts.every((part) => LEGAL.test(part))) return 'footer';
  if (isMenu(parts) || OPENER.test(line)) return 'menu';
  if (SHARE.test(line)) return 'share';
  if (HELPFUL.test(line)) return 'form';
  return line.length < 300 && isCookieNotice(line) ? 'cookies' : null;
}

/** Three short names or more in a row, one of which every site has, and nothing that tells a price or a time. */
function isMenu(parts: readonly string[]): boolean {
  if (parts.length < 3) return false;
  const short = parts.every((part) => part.length <= 30 && !/[\d€$£?？]/.test(part));
  return short && parts.some((part) => MENU_WORD.test(part) || LEGAL.test(part));
}

/** Where a menu that was copied along begins and ends among lines: short names one under another, two of which sites have. */
export function menuAmong(lines: readonly string[]): { start: number; end: number } | null {
  const isName = (line: string) => line.length <= 30 && !/[\d€$£?？.,:;!]/.test(line);
  for (let start = 0; start < lines.length; start += 1) {
    let end = start;
    while (end < lines.length && isName(lines[end] ?? '')) end += 1;
    const common = lines.slice(start, end).filter((line) => MENU_WORD.test(line) || LEGAL.test(line));
    if (end - start >= 3 && common.length >= 2) return { start, end };
    start = end;
  }
  return null;
}

/** In running text a cookie notice speaks of the site, or offers buttons. */
function isCookieNotice(line: string): boolean {
  return (
    isCookieText(line) &&
    /(?:site|we|page|website|app|wir|seite|nous|site|sitio|web|sito|noi|wij|strona|witryna|stronie|nós|サイト)\b.{0,80}cookie|(?:accept|akzeptieren|accepter|aceptar|accetta|accepteren|akceptuj|aceitar) .{0,30}cookie|cookies?.{0,30}(?:accept|akzeptieren|setting|einstellung|polic|richtlinie|policy)/i.test(
      line,
    )
  );
}
