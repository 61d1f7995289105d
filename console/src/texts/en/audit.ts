/** The record of who did what. */
export const audit = {
  title: 'Audit',
  platformTitle: 'Platform audit',
  lead: 'Who did what, newest first. Each record is sealed, numbered and joined to a chain, so that none can be changed or removed unnoticed.',
  action: 'Action',
  anyAction: 'Any action',
  actor: 'Person',
  actorPlaceholder: 'Name or id',
  when: 'When',
  who: 'Who',
  what: 'What',
  target: 'About',
  details: 'Details',
  fingerprint: 'Fingerprint',
  number: (n: number) => `Record ${n}`,
  system: 'Ask Bob',
  business: 'Business',
  verify: 'Verify the records',
  verified: (audit: number, receipts: number) =>
    `Unbroken: ${audit} records and ${receipts} receipts, each sealed, and the messages they vouch for.`,
  unchecked: (link: number) =>
    `What was joined up to link ${link} was sealed with another key and cannot be checked here.`,
  brokenAudit: (n: number) =>
    `Record ${n} was changed or removed. Keep this installation as it is and tell its operator.`,
  brokenReceipts: (where: string) =>
    `Receipt ${where} was changed or removed. Keep this installation as it is and tell its operator.`,
  brokenMessages: (where: string) =>
    `Messages of conversation ${where} were changed, removed or put in. Keep this installation as it is and tell its operator.`,
  brokenChain:
    'The chain that joins the records was changed. Keep this installation as it is and tell its operator.',
  export: 'Export',
  exportCsv: 'As CSV',
  exportJson: 'As JSON',
  exporting: (n: number) => `Collecting records: ${n} so far`,
  exported: (n: number) => `${n} records are in the file.`,
  emptyTitle: 'No record fits',
  emptyText:
    'Sign-ins, publishes, takeovers, changes of roles, keys and settings appear here as they happen.',
};
