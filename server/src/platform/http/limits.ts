import type { LimitName } from '@askbob/contract/endpoint.ts';
import { ApiError } from '../../kernel/errors.ts';

interface Rate {
  /** How many at once. */
  burst: number;
  /** How many more per minute. */
  perMinute: number;
}

/**
 * Per address, generous, because an office or a mobile network shares one; the visitor's own bucket
 * is the small one.
 */
const perAddress: Record<Exclude<LimitName, 'none'>, Rate> = {
  read: { burst: 600, perMinute: 3000 },
  write: { burst: 300, perMinute: 1200 },
  login: { burst: 60, perMinute: 60 },
  chat: { burst: 300, perMinute: 900 },
  visitor: { burst: 600, perMinute: 3000 },
  heavy: { burst: 60, perMinute: 60 },
  stream: { burst: 300, perMinute: 600 },
};
const perVisitor: Rate = { burst: 20, perMinute: 30 };
const perWidgetKey: Rate = { burst: 2000, perMinute: 12_000 };
const perServiceKey: Rate = { burst: 300, perMinute: 1500 };
const perBusiness: Rate = { burst: 4000, perMinute: 24_000 };
/** Failed sign-ins from one address; a right password costs nothing. */
const perAccount: Rate = { burst: 10, perMinute: 1 };
/** Failed sign-ins to one account from all addresses together. */
const perAccountFromAnywhere: Rate = { burst: 40, perMinute: 5 };

/** Mails of one address to one business: more than a person writes, less than two programs that answer each other. */
const perMailSender: Rate = { burst: 30, perMinute: 0.5 };

/** Copies of conversations that visitors have mailed: to one address, and of one business, since anybody's address may be typed. */
const perTranscriptAddress: Rate = { burst: 4, perMinute: 0.003 };
const perTranscriptBusiness: Rate = { burst: 60, perMinute: 1 };

const rates = {
  transcript: perTranscriptAddress,
  transcripts: perTranscriptBusiness,
  mail: perMailSender,
  visitor: perVisitor,
  widget_key: perWidgetKey,
  service_key: perServiceKey,
  business: perBusiness,
  account: perAccount,
  account_from_anywhere: perAccountFromAnywhere,
};

/** Buckets that are kept at most, so that made-up keys cannot fill the memory. */
const MAX_BUCKETS = 100_000;

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets of one node. */
export interface Limits {
  /** Throws 429 when this address has used up the named limit. */
  address(name: LimitName, address: string): void;
  /** Throws 429 when the key's bucket is empty. */
  take(kind: keyof typeof rates, key: string): void;
  /** The same, and says whether there was something to take instead of throwing. */
  tryTake(kind: keyof typeof rates, key: string): boolean;
  /** Puts back what `take` took. */
  giveBack(kind: keyof typeof rates, key: string): void;
}

/** @param now milliseconds; @param enabled false lifts every limit */
export function createLimits(now: () => number, enabled: boolean): Limits {
  const buckets = new Map<string, Bucket>();

  function level(key: string, rate: Rate): Bucket {
    const at = now();
    const known = buckets.get(key);
    if (known) {
      known.tokens = Math.min(rate.burst, known.tokens + ((at - known.at) / 60_000) * rate.perMinute);
      known.at = at;
      return known;
    }
    // The oldest inserted goes first; a bucket that is still in use is made again full at worst.
    if (buckets.size >= MAX_BUCKETS) buckets.delete(buckets.keys().next().value ?? '');
    const fresh = { tokens: rate.burst, at };
    buckets.set(key, fresh);
    return fresh;
  }

  function trySpend(key: string, rate: Rate): boolean {
    if (!enabled) return true;
    const bucket = level(key, rate);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  function spend(key: string, rate: Rate): void {
    if (trySpend(key, rate)) return;
    const wait = Math.max(1, Math.ceil(((1 - level(key, rate).tokens) / rate.perMinute) * 60));
    throw new ApiError('rate_limited', `Too many requests. Try again in ${wait} s.`, {
      headers: { 'retry-after': String(wait) },
    });
  }

  return {
    address: (name, address) => {
      if (name !== 'none') spend(`${name}:${address}`, perAddress[name]);
    },
    take: (kind, key) => spend(`${kind}:${key}`, rates[kind]),
    tryTake: (kind, key) => trySpend(`${kind}:${key}`, rates[kind]),
    giveBack: (kind, key) => {
      const bucket = buckets.get(`${kind}:${key}`);
      if (bucket) bucket.tokens = Math.min(rates[kind].burst, bucket.tokens + 1);
    },
  };
}
