let frame: HTMLIFrameElement | undefined;

/**
 * The browser's own `fetch`, from an empty frame in `root`, for pages that have put another in its place: what they add to a request
 * needs our server's leave, and what they read of a reply first never streams. A part that is loaded where it is needed.
 */
export default async function ownFetch(root: ShadowRoot): Promise<typeof fetch> {
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
  return (frame.contentWindow as (Window & typeof globalThis) | null)?.fetch ?? fetch;
}
