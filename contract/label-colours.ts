/** Names, so that each app shows them in light and dark as it reads best. */
export const labelColours = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;
export type LabelColour = (typeof labelColours)[number];
