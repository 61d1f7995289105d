/** What a part of the view may return; nothing is drawn for null, undefined, 0, false and true. */
export type Child = Sketch | Child[] | string | number | boolean | null | undefined;
/** An element as it should be. */
export type Sketch = { tag: string; attributes: Attributes<Element>; children: Child[] };

type Handler<T, E> = (event: E & { currentTarget: T }) => void;
type Attributes<T> = {
  [name: string]: unknown;
  onClick?: Handler<T, MouseEvent>;
  onInput?: Handler<T, InputEvent>;
  onSubmit?: Handler<T, SubmitEvent>;
};

/** What is noted on an element or text that was drawn here. */
type Drawn = ChildNode & { place?: string; worn?: Attributes<Element> };

/**
 * Makes the children of `parent` as described, touching only what differs, so that focus, scroll position
 * and half-written text stay. Preact does the same and more, for half of the bytes the panel may have.
 */
export function render(parent: Element, children: Child[]): void {
  const wanted = flatten(children, '');
  for (const node of [...parent.childNodes] as Drawn[]) if (!wanted.has(node.place ?? '')) node.remove();
  // What stays stands in the same order as before.
  let next: Drawn | null = parent.firstChild;
  for (const [place, child] of wanted) {
    let node = next;
    if (node?.place === place) next = node.nextSibling;
    else {
      node = create(place, child);
      parent.insertBefore(node, next);
    }
    if (typeof child === 'string') {
      if (node.nodeValue !== child) node.nodeValue = child;
    } else if (node instanceof Element) {
      dress(node, child.attributes);
      render(node, child.children);
    }
  }
}

/** What JSX compiles to. */
export function h(tag: string, attributes: Attributes<Element> | null, ...children: Child[]): Child {
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

// A place says where a child stands, so that a row that comes or goes leaves its neighbours alone.
function flatten(children: Child[], path: string, found = new Map<string, Sketch | string>()) {
  children.forEach((child, index) => {
    const place = path + index;
    if (Array.isArray(child)) flatten(child, `${place}.`, found);
    else if (typeof child === 'object' && child) found.set(place + child.tag, child);
    else if (child && child !== true) found.set(place, `${child}`);
  });
  return found;
}

function create(place: string, child: Sketch | string): Drawn {
  const node: Drawn =
    typeof child === 'string'
      ? document.createTextNode('')
      : document.createElementNS(
          `http://www.w3.org/${/^(svg|path)$/.test(child.tag) ? '2000/svg' : '1999/xhtml'}`,
          child.tag,
        );
  node.place = place;
  return node;
}

function dress(element: Element & Drawn, attributes: Attributes<Element>): void {
  const { worn = {} } = element;
  for (const name in { ...worn, ...attributes }) {
    const value = attributes[name];
    if (value === worn[name]) continue;
    if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value);
    else if (value === undefined || (value === false && !name.startsWith('aria')))
      element.removeAttribute(name);
    else element.setAttribute(name, `${value}`);
  }
  element.worn = attributes;
}
