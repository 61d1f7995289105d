/** Sets that come from one source; a calibrator that is reported on one has learnt from the others only. */
export const FAMILIES: Record<string, string[]> = {
  hint3: ['curekart', 'curekart-3'],
  banking: ['banking-5', 'banking-full'],
  clinc: ['clinc-5', 'clinc-full'],
};

/** The family a set belongs to, or null for one this project hasn't trained on. */
export function familyOf(set: string): string | null {
  for (const [family, sets] of Object.entries(FAMILIES)) if (sets.includes(set)) return family;
  return null;
}
