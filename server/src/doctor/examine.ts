import { unknownSettings } from '../first-start/unknown-settings.ts';
import { readConfig } from '../kernel/config.ts';
import { inOneLine } from '../kernel/operator-error.ts';
import { examineAddress } from './examine-address.ts';
import { examineDisk } from './examine-disk.ts';
import { examineMail } from './examine-mail.ts';
import { examineModel } from './examine-model.ts';
import { examineStore } from './examine-store.ts';
import { bad, type Finding, good, look } from './finding.ts';

/** Looks at all an installation relies on, and changes nothing of it; the server may run or not. */
export async function examine(
  environment: NodeJS.ProcessEnv,
  now: () => number = Date.now,
): Promise<Finding[]> {
  let config: ReturnType<typeof readConfig>;
  try {
    config = readConfig(environment);
  } catch (error) {
    return [bad('settings', inOneLine(error))];
  }
  const slips = unknownSettings(environment).map((says) => look('settings', says));
  const parts = await Promise.all([
    examineStore(config, now),
    examineDisk(config),
    examineMail(config),
    examineModel(config),
    examineAddress(config),
  ]);
  return [
    ...(slips.length > 0 ? slips : [good('settings', 'Every setting is known and well formed.')]),
    ...parts.flat(),
  ];
}
