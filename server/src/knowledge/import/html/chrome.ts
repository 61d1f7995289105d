import type { Element } from 'domhandler';
import { isCookieText } from '../../../text/cookie-text.ts';
import type { Reason } from '../blocks/block.ts';
import { isElement, someWithin, wordsOf } from './elements.ts';

const roles: Record<string, Reason> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  search: 'form',
  banner: 'menu',
  contentinfo: 'footer',
  dialog: 'cookies',
  alertdialog: 'cookies',
  toolbar: 'menu',
};
const names: Record<string, Reason> = {
  nav: 'menu',
  footer: 'footer',
  dialog: 'hidden',
  form: 'form',
  select: 'form',
  textarea: 'form',
  input: 'form',
  button: 'form',
  option: 'form',
};
const social =
  /(?:^|\/\/|\.)(?:facebook|twitter|x|linkedin|pinterest|whatsapp|instagram|xing|reddit|t|telegram|tiktok|youtube)\.(?:com|me)\//;

/** What about the page decides whether an element is furniture. */
export interface Around {
  /** Inside `main` or `article`, where headers and footers belong to the text. */
  inMain: boolean;
  /** Ids of what a button opens. */
  opened: ReadonlySet<string>;
}

/** Why an element is furniture of the site rather than what the page says, or null. */
export function furnitureOf(element: Element, { inMain, opened }: Around): Reason | null {
  if (isHidden(element, opened)) return 'hidden';
  const named = nameReason(element, inMain) ?? roles[element.attribs.role ?? ''] ?? null;
  if (named === 'form' && element.name === 'form' && holdsText(element)) return null;
  return named ?? markedReason(element, inMain);
}

function nameReason(element: Element, inMain: boolean): Reason | null {
  if (element.name === 'footer') return inMain ? null : 'footer';
  if (element.name === 'aside') return !inMain && linkShare(element) > 0.3 ? 'menu' : null;
  if (element.name === 'header')
    return inMain || someWithin(element, (each) => each.name === 'h1') ? null : 'menu';
  return names[element.name] ?? null;
}

/** Old sites put the whole page into a form. */
function holdsText(form: Element): boolean {
  return someWithin(form, (each) => each.name === 'p' || /^h[1-4]$/.test(each.name));
}

/** What an accordion calls the part that it opens. */
const PANEL =
  /(?:^|[\s_-])(?:accordion|faq|tab-?content|tab-?panel|collapse|collapsible|toggle-?content|panel-?(?:body|content|collapse)|answer)(?:$|[\s_-])/i;

/** Hidden until it is opened, as the page's markup says, though a script does so. */
function isPanel({ name, attribs }: Element): boolean {
  if (['nav', 'form', 'dialog', 'header', 'footer'].includes(name)) return false;
  if (attribs.role === 'tabpanel') return true;
  if (attribs.role === 'region' && attribs['aria-labelledby'] !== undefined) return true;
  return PANEL.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`.slice(0, 500));
}

/** Hidden for everybody, unless a button or an accordion shows it. */
function isHidden(element: Element, opened: ReadonlySet<string>): boolean {
  const { attribs } = element;
  const style = (attribs.style ?? '').toLowerCase().replaceAll(' ', '');
  const hidden =
    attribs.hidden !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    style.includes('display:none') ||
    style.includes('visibility:hidden');
  if (!hidden) return false;
  return attribs.hidden !== 'until-found' && !opened.has(attribs.id ?? '') && !isPanel(element);
}

/** What its class, id or label say, where its words agree: a restaurant has a menu and a bakery cookies. */
function markedReason(element: Element, inMain: boolean): Reason | null {
  if (['html', 'body', 'main', 'article'].includes(element.name)) return null;
  const { attribs } = element;
  const marks = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs['aria-label'] ?? ''}`
    .slice(0, 500)
    .toLowerCase();
  if (/cookie|consent|gdpr|cmp|onetrust|usercentrics|borlabs/.test(marks) && isCookieText(wordsOf(element)))
    return 'cookies';
  if (/skip-(?:link|to)|screen-reader|sr-only|visually-hidden/.test(marks)) return 'hidden';
  if (/breadcrumb/.test(marks)) return 'menu';
  if (!inMain && /(?:^|\s)site[_-]?header(?:$|\s)/.test(marks) && isOfLinks(element)) return 'menu';
  if (!inMain && /(?:^|[\s_])(?:site-?|page-?)?footer(?:$|\s)/.test(marks)) return 'footer';
  if (isShareRow(element, marks)) return 'share';
  const menu = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|topbar|pagination|pager)(?:$|[\s_-])/.test(marks);
  return menu && linkShare(element) > 0.6 ? 'menu' : null;
}

/** A row of names to click, without a heading or a paragraph. */
function isOfLinks(element: Element): boolean {
  return (
    !someWithin(element, ({ name }) => name === 'p' || /^h[1-6]$/.test(name)) && wordsOf(element).length < 300
  );
}

function isShareRow(element: Element, marks: string): boolean {
  const links = linksWithin(element);
  const toNetworks = links.filter(({ attribs }) =>
    social.test(`${(attribs.href ?? '').toLowerCase()}/`),
  ).length;
  if (/(?:^|[\s_-])(?:share|sharing|social|teilen)/.test(marks))
    return linkShare(element) > 0.4 || links.length === 0;
  return toNetworks >= 2 && toNetworks === links.length && wordsOf(element).length < 160;
}

/** How much of an element's words stand in links, from 0 to 1. */
export function linkShare(element: Element): number {
  const all = wordsOf(element).length;
  if (all === 0) return 0;
  return linksWithin(element).reduce((sum, link) => sum + wordsOf(link).length, 0) / all;
}

/** The links within an element, in no order. */
export function linksWithin(element: Element): Element[] {
  const links: Element[] = [];
  const open = [...element.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (node.name === 'a' && node.attribs.href !== undefined) links.push(node);
    else for (const child of node.children) open.push(child);
  }
  return links;
}
