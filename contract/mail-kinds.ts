/** Mails to a business's own people that each can do without; those about visitors who wait go to the addresses in the settings. */
export const mailKinds = ['waiting', 'review', 'approval', 'weekly'] as const;
export type MailKind = (typeof mailKinds)[number];

/** Those that a person chooses under the own account. */
export const ownMailKinds = ['weekly', 'review', 'approval'] as const satisfies MailKind[];
export type OwnMailKind = (typeof ownMailKinds)[number];
