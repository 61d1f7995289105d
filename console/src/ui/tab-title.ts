/** What the page was called when it came, for screens that have no name of their own. */
let screen = document.title;
let waiting = 0;
let news = '';

/** Names the tab after its screen. */
export function nameScreen(title: string): void {
  screen = title;
  write();
}

/** Shows in the tab's title how many people wait. */
export function countInTitle(count: number): void {
  waiting = count;
  write();
}

/** Shows something new in the title of a tab that nobody looks at, until somebody does. */
export function newsInTitle(text: string): void {
  if (!document.hidden) return;
  news = text;
  write();
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) return;
  news = '';
  write();
});

function write(): void {
  const count = waiting > 0 ? `(${waiting > 99 ? '99+' : waiting}) ` : '';
  document.title = count + (news || screen);
}
