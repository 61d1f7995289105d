/** Which of the app's two addresses this is. */
export type Side = '/mission-control' | '/portal';

export const side: Side = window.location.pathname.startsWith('/mission-control')
  ? '/mission-control'
  : '/portal';
