/** What went wrong and what to do, for refusals where the console knows more than the server's detail says. */
export const problems = {
  offline: 'The server cannot be reached. Nothing was changed; check your connection and try again.',
  internal_error: 'Something went wrong on our side. Nothing was lost; try again in a moment.',
  unauthenticated: 'You are signed out. Sign in again to go on.',
  forbidden: 'Your role does not include this. An owner can change it under People.',
  csrf_failed: 'This page is out of date. Reload it and try again.',
  not_found: 'This no longer exists; someone may have removed it.',
  mail_not_set_up:
    'No mail can be sent from here, so no link is on its way. Ask an owner of your business, or an administrator, for a new sign-in link.',
  payload_too_large: 'This is too large. Split it into smaller parts.',
  draining: 'The server is restarting. Try again in a few seconds.',
  quota_exceeded: 'The daily quota of this business is used up. It starts anew tomorrow.',
  suspended: (business: string, reason: string) => `${business} is suspended. The reason given: ${reason}`,
  suspendedNoReason: 'This business is suspended. Ask whoever runs this installation.',
  wait: (seconds: number) => `That was a lot at once. Try again in ${seconds} seconds.`,
};
