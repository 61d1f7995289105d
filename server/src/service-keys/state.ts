/** Whether what ends at a time, or never, has not ended yet. @param now ms */
export function isStill(expiresAt: number | null, now: number): boolean {
  return expiresAt === null || expiresAt > now;
}
