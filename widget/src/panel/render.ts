/** What a part of the view may return; nothing is drawn for null, undefined, false and true. */
export type Child = Sketch | Child[] | string | number | boolean | null | undefined;
/** An element as it should be. */
export type Sketch = { tag: string; attributes: Attributes<Element>; children: Child[] };

type Handler<T, E> = (event: E & { currentTarget: T }) => void;
type Attributes<T> = {
  [name: string]: unknown;
  onClick?: Handler<T, MouseEvent>;
  onInput?: Handler<T, InputEvent>;
  onKeyDown?: Handler<T, KeyboardEvent>;
  onSubmit?: Handler<T, SubmitEvent>;
};

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Node, { key: string; attributes: Attributes<Element> }>();

/**
 * Makes the children of `parent` as described, touching only what differs, so that focus, scroll position
 * and half-written text stay. Preact does the same and more, for half of the bytes the panel may have.
 */
export function render(parent: Element, children: Child[]): void {
  const wanted = flatten(children, '');
  const present = new Map<string, ChildNode>();
  for (const node of [...parent.childNodes]) {
    const key = drawn.get(node)?.key ?? '';
    if (wanted.has(key)) present.set(key, node);
    else node.remove();
  }
  let place = parent.firstChild;
  for (const [key, child] of wanted) {
    const node = present.get(key) ?? create(key, child);
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
    if (typeof child === 'string') {
      if (node.nodeValue !== child) node.nodeValue = child;
    } else if (node instanceof Element) {
      dress(node, child.attributes);
      render(node, child.children);
    }
  }
}

/** What JSX compiles to: a part of the view is called at once, an element is noted down. */
export function h<P>(
  tag: string | ((props: P) => Child),
  attributes: (P & Attributes<Element>) | null,
  ...children: Child[]
): Child {
  // A part of the view that takes attributes is never written without them.
  if (typeof tag === 'function') return tag(attributes as P);
  return { tag, attributes: attributes ?? {}, children };
}

export declare namespace h {
  namespace JSX {
    type Element = Child;
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicElements {
      form: Attributes<HTMLFormElement>;
      textarea: Attributes<HTMLTextAreaElement>;
      // biome-ignore lint/suspicious/noExplicitAny: any other element; its handlers don't ask for what only some have.
      [tag: string]: Attributes<any>;
    }
  }
}

// A key says where a child stands, so that a row that comes or goes leaves its neighbours alone.
function flatten(children: Child[], path: string, found = new Map<string, Sketch | string>()) {
  children.forEach((child, index) => {
    if (Array.isArray(child)) flatten(child, `${path}${index}.`, found);
    else if (typeof child === 'object' && child) {
      found.set(`${path}${index}<${child.tag}`, child);
    } else if (child || child === 0) {
      if (child !== true) found.set(`${path}${index}`, `${child}`);
    }
  });
  return found;
}

function create(key: string, child: Sketch | string): ChildNode {
  const node =
    typeof child === 'string'
      ? document.createTextNode('')
      : /^(svg|path)$/.test(child.tag)
        ? document.createElementNS(SVG, child.tag)
        : document.createElement(child.tag);
  drawn.set(node, { key, attributes: {} });
  return node;
}

function dress(element: Element, attributes: Attributes<Element>): void {
  const note = drawn.get(element);
  const known = note?.attributes ?? {};
  for (const name in { ...known, ...attributes }) {
    const value = attributes[name];
    if (value === known[name]) continue;
    if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value);
    else if (value === undefined || (value === false && !name.startsWith('aria')))
      element.removeAttribute(name);
    else element.setAttribute(name, `${value}`);
  }
  if (note) note.attributes = attributes;
}
