/** How this device tells its person that somebody is needed. */
export const device = {
  title: 'This device',
  lead: 'It rings when a visitor needs you, even when this page is closed. A device that is told stays signed in for 30 days after you last opened Ask Bob on it.',
  looking: 'Asking the browser',
  unable:
    'This browser cannot show notifications here. It needs a page opened over https, outside of a private window.',
  unableOnPhone:
    'On an iPhone or iPad, first tap Share and “Add to Home Screen”, then open Ask Bob from there and come back to this page.',
  turnOn: 'Tell me on this device',
  turnOff: 'Stop telling this device',
  tryIt: 'Send a test',
  tried: 'On its way. It should be there in a moment.',
  tryFailed: 'The test could not be sent. Try again in a moment.',
  choices: {
    waiting: 'Somebody waits for a person',
    held: 'A visitor I speak with writes',
    drafts: 'An answer of Bob needs approval',
    words: 'Show what the visitor wrote',
    office_hours: 'Only during office hours',
  },
  wordsHint:
    'Anybody who sees the locked screen can read it. Phone and card numbers and e-mail addresses are left out either way.',
  quiet: 'Quiet hours',
  quietFrom: 'Quiet from',
  quietTo: 'Quiet until',
};
