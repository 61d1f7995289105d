/** Outcomes from the bottom of a column to its top, best first. */
export const outcomeOrder = [
  'answered',
  'suggested',
  'small_talk',
  'refused',
  'escalated',
  'with_staff',
] as const;
