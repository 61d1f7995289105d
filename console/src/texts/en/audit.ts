/** The record of who did what. */
export const audit = {
  title: 'Audit',
  platformTitle: 'Platform audit',
  lead: 'Who did what, newest first. Each record holds the fingerprint of the one before, so none can be changed or taken out unseen.',
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
    `Unbroken: ${audit} records and ${receipts} receipts, each linked to the one before.`,
  brokenAudit: (n: number) =>
    `The chain breaks at record ${n}. Keep this installation as it is and tell its operator.`,
  brokenReceipts: (n: number) =>
    `The chain of receipts breaks at number ${n}. Keep this installation as it is and tell its operator.`,
  export: 'Export',
  exportCsv: 'As CSV',
  exportJson: 'As JSON',
  exporting: (n: number) => `Collecting records: ${n} so far`,
  exported: (n: number) => `${n} records are in the file.`,
  emptyTitle: 'No record fits',
  emptyText:
    'Sign-ins, publishes, takeovers, changes of roles, keys and settings appear here as they happen.',
};
