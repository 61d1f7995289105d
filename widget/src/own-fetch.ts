let frame: HTMLIFrameElement | undefined;

/**
 * A window that no script of the page has touched: an empty frame's in `root`. For pages that have put a `fetch` of their own in the
 * place of the browser's: what they add to a request needs our server's leave, and what they read of a reply first never streams.
 */
export async function ownWindow(root: ShadowRoot): Promise<Window & typeof globalThis> {
  if (!frame?.contentWindow) {
    const made = document.createElement('iframe');
    made.hidden = true;
    // Firefox replaces the empty document once, and ends what it was asked before.
    const loaded = new Promise((resolve) => {
      made.onload = resolve;
    });
    // Before the widget is drawn, its root is nowhere.
    (root.isConnected ? root : document.documentElement).append(made);
    frame = made;
    await loaded;
  }
  return (frame.contentWindow as (Window & typeof globalThis) | null) ?? window;
}

/** The browser's own `fetch`. A part that is loaded where it is needed. */
export default async function ownFetch(root: ShadowRoot): Promise<typeof fetch> {
  return (await ownWindow(root)).fetch;
}
