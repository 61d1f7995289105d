/** Sets that come from one source; a calibrator that is reported on one has learnt from the others only. */
export const FAMILIES: Record<'entries' | 'pages', Record<string, string[]>> = {
  entries: {
    hint3: ['curekart', 'curekart-3'],
    banking: ['banking-5', 'banking-full'],
    clinc: ['clinc-5', 'clinc-full'],
  },
  pages: { squad: ['squad2'], clapnq: ['clapnq'] },
};

/** The family a set belongs to, or null for one this project hasn't trained on. */
export function familyOf(set: string): string | null {
  for (const families of Object.values(FAMILIES))
    for (const [family, sets] of Object.entries(families)) if (sets.includes(set)) return family;
  return null;
}
