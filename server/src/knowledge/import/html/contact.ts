import type { ChildNode, Element } from 'domhandler';
import { decoded } from './decoded.ts';
import { isElement, silent, squeeze, wordsOf } from './elements.ts';

/** How a page says its people are reached: the first of each kind; empty where it says none. */
export interface Contact {
  phone: string;
  email: string;
  address: string;
}

/** Characters beyond which an `<address>` is no postal address. */
const LONGEST_ADDRESS = 160;

/** Takes the contact that an element names, where none of its kind was named before. */
export function noteContact(contact: Contact, element: Element): void {
  if (element.name === 'address') {
    contact.address ||= postalAddress(element);
    return;
  }
  const [scheme = '', ...rest] = (element.attribs.href ?? '').trim().split(':');
  const target = decoded(rest.join(':').replace(/[?;].*$/s, ''));
  if (scheme.toLowerCase() === 'tel') contact.phone ||= phoneOf(wordsOf(element), target);
  if (scheme.toLowerCase() === 'mailto') contact.email ||= target.trim();
}

/** The number as people write it where the link shows one, else as the link dials it. */
function phoneOf(shown: string, dialled: string): string {
  const digits = (text: string) => text.replace(/\D/g, '').length;
  if (/^[\d\s()+/.–-]+$/.test(shown) && digits(shown) >= 5) return shown;
  return digits(dialled) >= 5 ? dialled.trim() : '';
}

/** An author's line below an article is an `<address>` too, and has no street number. */
function postalAddress(element: Element): string {
  for (let above = element.parent; above; above = above.parent) {
    if ('name' in above && above.name === 'article') return '';
  }
  const address = linesWithin(element).join(', ');
  return /\d/.test(address) && address.length <= LONGEST_ADDRESS ? address : '';
}

/** The lines within that are no links, without the commas that end them. */
function linesWithin(element: Element): string[] {
  const lines = [''];
  const open: ChildNode[] = [...element.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') lines.push(`${lines.pop()}${node.data}`);
    if (!isElement(node) || silent.has(node.name) || node.name === 'a' || node.name === 'time') continue;
    if (/^(?:br|p|div|li)$/.test(node.name)) lines.push('');
    for (const child of [...node.children].reverse()) open.push(child);
  }
  return lines.map((line) => squeeze(line).replace(/,$/, '')).filter((line) => /[\p{L}\d]/u.test(line));
}
