/** Which of the app's two addresses this is. */
export type Side = '/mission-control' | '/portal';

/** The page's own address up to and with the side: no other part of it is called so. */
const [, before = '', asked] =
  /^(.*?)(\/mission-control|\/portal)(?=\/|$)/.exec(window.location.pathname) ?? [];

/** The path that all of this installation stands below; empty where it has a host of its own. */
const base = before;

export const side: Side = asked === '/mission-control' ? asked : '/portal';

/** The address of what stands under this path on the server; a whole address stays. */
export const at = (path: string): string => (path.startsWith('/') ? base + path : path);
