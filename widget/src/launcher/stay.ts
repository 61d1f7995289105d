/**
 * Puts `element` into the page with `show`, and again whenever the page takes it out, as frameworks do that draw the whole document
 * anew; `returned` is called each time. A page that takes it out again and again sees it come ever later. `hide` takes it out for good.
 */
export function stayInPage(element: HTMLElement, returned: () => void) {
  let isWanted = false;
  let returns = 0;
  const watch = new MutationObserver(() => {
    if (isWanted && !element.isConnected) setTimeout(put, 40 * returns++);
  });

  function put(): void {
    // Not in the body, which some sites replace as one goes from page to page.
    const page = document.documentElement;
    if (!isWanted || !page || element.isConnected) return;
    page.append(element);
    watch.disconnect();
    for (const place of [document, page]) watch.observe(place, { childList: true });
    if (returns) returned();
  }

  return {
    show(): void {
      isWanted = true;
      put();
    },
    hide(): void {
      isWanted = false;
      element.remove();
    },
  };
}
