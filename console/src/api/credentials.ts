const storageKey = 'askbob.sign-in-as';
let csrfToken = '';

/** How calls prove who asks: the cookie with its CSRF token, or the borrowed login of "sign in as" in this tab. */
export const credentials = {
  setCsrf(token: string): void {
    csrfToken = token;
  },
  /** The token of a borrowed login lives in this tab only and is gone when the tab closes. */
  borrow(accessToken: string): void {
    sessionStorage.setItem(storageKey, accessToken);
  },
  giveBack(): void {
    sessionStorage.removeItem(storageKey);
  },
  borrowed(): boolean {
    return sessionStorage.getItem(storageKey) !== null;
  },
  /** With a borrowed login the browser keeps the person's own cookie out, so that ending one leaves the other. */
  mode(): RequestCredentials {
    return credentials.borrowed() ? 'omit' : 'same-origin';
  },
  headers(method: string): Record<string, string> {
    const token = sessionStorage.getItem(storageKey);
    if (token !== null) return { authorization: `Bearer ${token}` };
    return method === 'GET' ? {} : { 'x-csrf-token': csrfToken };
  },
};
