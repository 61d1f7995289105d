/** The latest of the sites that were seen which an entry of the list stands for; one with a star stands for one name below. */
export function lastSeen<S extends { origin: string; at: string }>(
  listed: string,
  seen: readonly S[],
): S | undefined {
  const [scheme = '', rest] = listed.split('*');
  const isMeant = ({ origin }: S) =>
    rest === undefined
      ? origin === listed
      : origin.startsWith(scheme) &&
        origin.endsWith(rest) &&
        /^[a-z0-9-]+$/.test(origin.slice(scheme.length, -rest.length));
  return seen.filter(isMeant).sort((a, b) => b.at.localeCompare(a.at))[0];
}
