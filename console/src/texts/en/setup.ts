/** The guided way from a new business to Bob answering on its site. */
export const setup = {
  title: 'Setup',
  lead: 'From here to Bob answering on your site. It takes about ten minutes.',
  doneLead: 'Bob is answering on your site. Come back here whenever you add a site.',
  progress: (done: number, all: number) => `${done} of ${all} steps done`,
  stepDone: 'Done',
  stepOpen: 'Open',
  steps: {
    profile: 'Say who you are',
    knowledge: 'Give Bob something to answer from',
    publish: 'Publish it',
    widget_key: 'Say where Bob may appear',
    embed: 'Put the code on your site',
    live_test: 'Ask Bob on your site',
    people: 'Bring in the people who help',
  },
  stepTexts: {
    profile: 'Bob introduces himself with this name and answers in this language.',
    knowledge:
      'Bob answers only from what you give him. Paste what you already have, or start from questions your trade is often asked.',
    publish:
      'Until you publish, visitors see nothing of it. Publishing also measures how sure Bob must be before he answers.',
    widget_key: 'Name the address of your site. Bob refuses to work anywhere else.',
    embed: 'Paste this line into your pages, just before </body>. We notice by ourselves when it works.',
    live_test: 'Open your site, ask Bob a question there and read his answer. This step ticks itself.',
    people: 'When Bob passes a question on, someone should be there. Add at least one colleague.',
  },
  saveProfile: 'Save and go on',
  waitingSite: 'Waiting for the widget to call in from your site',
  verified: (origin: string) => `Verified: the widget called in from ${origin}`,
  toPublish: (n: number) => (n === 1 ? 'Publish 1 change' : `Publish ${n} changes`),
  unfilled: (n: number) =>
    n === 1
      ? '1 answer still has brackets to fill in. Visitors would read them as they are.'
      : `${n} answers still have brackets to fill in. Visitors would read them as they are.`,
  publishing: 'Building, measuring, testing',
  nothingToPublish: 'There is nothing to publish yet. Add some questions first.',
  published: (documents: number) =>
    documents === 1 ? '1 question is live now.' : `${documents} questions and pages are live now.`,
  blocked: 'A test question fails, so nothing was published. Open the tests to see which.',
  seeTests: 'See the tests',
  addMoreWordings:
    'Bob measured himself. Entries with only one wording are answered less often; add how people really ask.',
  openSite: 'Open your site',
  addPerson: 'Add a person',
  allDone: 'All set',
  toInbox: 'Go to the inbox',

  ways: { website: 'Your website', paste: 'Paste', upload: 'Upload', template: 'Start from a template' },
  waysLabel: 'Ways to begin',
  pasteLabel: 'Your questions and answers',
  pasteHint:
    'Questions and answers below each other, a table as CSV, or a page as Markdown. We work out which.',
  pastePlaceholder:
    'What does a boiler service cost?\nA boiler service costs 95 euros including the exhaust measurement.\n\nDo you work at weekends?\nYes, for emergencies from 8 to 20.',
  read: 'Read it',
  choose: 'Choose a file',
  chooseHint: 'Text, Markdown or CSV, up to 1 MB.',
  tooLarge: 'This file is larger than 1 MB. Split it, or paste the part that matters.',
  notText: 'This file is not text. Save it as text, Markdown or CSV first.',
  templateHint: 'Questions that people ask such a business, with answers to make your own.',
  beginWith: (name: string) => `Start from ${name}`,
  questions: (n: number) => (n === 1 ? '1 question' : `${n} questions`),
  foundTitle: (n: number) => (n === 1 ? 'We found 1 item' : `We found ${n} items`),
  foundHint: 'Leave out what you do not want, and mend what is not quite right.',
  foundNone:
    'We found no question with an answer in this. Put each answer below its question, with an empty line between.',
  problemLine: (line: number, message: string) => `Line ${line}: ${message}`,
  question: 'Question',
  answer: 'Answer',
  pageTitle: 'Title',
  pageText: 'Text',
  keepItem: (name: string) => `Take over: ${name}`,
  fillIn: 'Fill in your own words where brackets stand.',
  takeOver: (n: number) => (n === 1 ? 'Take over 1 item' : `Take over ${n} items`),
  taken: (created: number, updated: number) =>
    updated > 0 ? `${created} added, ${updated} updated.` : `${created} added to your draft.`,
  startOver: 'Start over',
};
