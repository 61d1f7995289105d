import type { Limits } from '../http/limits.ts';

/** Pairs of account and address that are remembered at most. */
const MAX_KNOWN = 20_000;

/** Slows down the guessing of passwords. */
export interface SignInThrottle {
  /** Counts a try before it is made, so that many at once count too. Throws 429. */
  attempt(account: string, address: string): Attempt;
}

export interface Attempt {
  /** Takes the try off the count: nothing was guessed. */
  giveBack(): void;
  /** The password was right: from here on this address is known to the account. */
  succeeded(): void;
}

/**
 * Counts tries per account and address, and per account from all addresses it has not been signed in
 * from: whoever guesses from elsewhere cannot lock the owner out of her own desk.
 */
export function createThrottle(limits: Limits): SignInThrottle {
  const known = new Set<string>();
  return {
    attempt: (account, address) => {
      const desk = `${account} ${address}`;
      const stranger = !known.has(desk);
      limits.take('account', desk);
      if (stranger) limits.take('account_from_anywhere', account);
      const giveBack = (): void => {
        limits.giveBack('account', desk);
        if (stranger) limits.giveBack('account_from_anywhere', account);
      };
      return {
        giveBack,
        succeeded: () => {
          giveBack();
          if (known.size >= MAX_KNOWN) known.delete(known.keys().next().value ?? '');
          known.add(desk);
        },
      };
    },
  };
}
