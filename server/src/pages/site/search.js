// The search of the documentation: a field that shows what it finds as one types. Without this script the form leads to a page of results.
import { findParts } from './find.js';

/** Where our own addresses begin: this file lies two folders below. */
const base = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const form = document.querySelector('form.search');
const input = form.querySelector('input');
const box = form.querySelector('.found');
const status = form.querySelector('[role=status]');
let parts;
let loading;
let active = -1;

function load() {
  loading ??= fetch(`${base}/docs/search.json`)
    .then((response) => response.json())
    .then((loaded) => {
      parts = loaded;
    })
    .catch(() => {
      // The next key tries again; Enter leads to the page of results.
      loading = undefined;
    });
  return loading;
}

function option(found, n) {
  const link = document.createElement('a');
  link.href = base + found.url;
  link.id = `found-${n}`;
  link.role = 'option';
  link.tabIndex = -1;
  link.ariaSelected = 'false';
  const [title, page, snippet] = ['b', 'small', 'span'].map((name) => document.createElement(name));
  title.textContent = found.title;
  page.textContent = found.page;
  snippet.textContent = found.snippet;
  link.append(title, page, snippet);
  return link;
}

async function show() {
  const question = input.value.trim();
  if (question) await load();
  if (question !== input.value.trim()) return;
  const found = question && parts ? findParts(parts, question) : [];
  choose(-1);
  box.replaceChildren(...found.map(option));
  setOpen(found.length > 0);
  status.textContent =
    !question || !parts ? '' : found.length === 0 ? 'Nothing found' : `${found.length} found`;
}

function setOpen(isOpen) {
  box.hidden = !isOpen;
  input.ariaExpanded = String(isOpen);
  if (!isOpen) choose(-1);
}

function choose(n) {
  box.children[active]?.setAttribute('aria-selected', 'false');
  active = n;
  const chosen = box.children[n];
  if (chosen) {
    chosen.ariaSelected = 'true';
    chosen.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', chosen.id);
  } else input.removeAttribute('aria-activedescendant');
}

input.role = 'combobox';
input.ariaAutoComplete = 'list';
input.ariaExpanded = 'false';
input.setAttribute('aria-controls', box.id);
input.addEventListener('focus', load, { once: true });
input.addEventListener('input', show);
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const count = box.hidden ? 0 : box.children.length;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (count === 0) return void show();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // Above the first one lies the field itself, and below the last one again.
    choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    box.children[active].click();
  } else if (event.key === 'Escape') {
    if (count > 0) event.preventDefault();
    setOpen(false);
  }
});
// A place on the same page is reached without loading anything.
box.addEventListener('click', () => setOpen(false));
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (!form.contains(relatedTarget)) setOpen(false);
});
box.addEventListener('pointerdown', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});
