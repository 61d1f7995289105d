import type { Limits } from '../platform/http/limits.ts';
import { deviceOf } from './device-cookie.ts';

/** Pairs of user and address that are remembered at most. */
const MAX_KNOWN = 20_000;

/** Where somebody signs in: the address, and what the browser was given when it signed in before. */
export interface Desk {
  address: string;
  cookie: string | null;
}

/** Slows down the guessing of passwords. */
export interface SignInThrottle {
  /**
   * Counts a try before it is made, so that many at once count too. Throws 429.
   * @param who what was typed @param userIds the accounts that has
   */
  attempt(who: string, userIds: readonly string[], desk: Desk): Attempt;
}

export interface Attempt {
  /** Whether the password may be tried on this account. */
  mayTry(userId: string): boolean;
  /** Takes the try off the count: nothing was guessed. */
  giveBack(): void;
  /** All of it was right: from here on the desk is known to the user. */
  succeeded(userId: string): void;
}

/**
 * Counts tries per desk, and per account from all desks together. Whoever guesses from elsewhere uses up the
 * second, which only closes the account to desks it has not been signed in from. Those are known by a signed
 * cookie, on every node and after a restart; for programs that keep no cookies this node remembers addresses.
 */
export function createThrottle(limits: Limits, key: Buffer): SignInThrottle {
  const addresses = new Set<string>();
  return {
    attempt: (who, userIds, { address, cookie }) => {
      const devices = new Map(userIds.map((id) => [id, deviceOf(key, id, cookie)]));
      const known = userIds.filter((id) => devices.get(id) || addresses.has(`${id} ${address}`));
      // A known device has a count of its own: a stranger at the same address can't use it up.
      const device = [...devices.values()].find((name) => name !== null);
      const desk = `${who} ${device ?? address}`;
      limits.take('account', desk);
      // Known to one account of an address isn't known to the others: whoever has one must not guess theirs.
      const free = limits.tryTake('account_from_anywhere', who);
      if (!free && known.length === 0) limits.take('account_from_anywhere', who);
      const giveBack = (): void => {
        limits.giveBack('account', desk);
        if (free) limits.giveBack('account_from_anywhere', who);
      };
      return {
        mayTry: (userId) => free || known.includes(userId),
        giveBack,
        succeeded: (userId) => {
          giveBack();
          if (addresses.size >= MAX_KNOWN) addresses.delete(addresses.keys().next().value ?? '');
          addresses.add(`${userId} ${address}`);
        },
      };
    },
  };
}
