import { type Config, readConfig } from '../kernel/config.ts';
import { StartError } from '../kernel/errors.ts';
import { runForOperator } from '../kernel/operator-error.ts';
import { changeBeside } from '../platform/db/open.ts';
import { makeResetLinks } from './make-reset-links.ts';

/** `npm run reset-password -- <email>`: prints a one-time link for each account of the address. */
async function resetPassword(config: Config, args: readonly string[]): Promise<string[]> {
  const [email, more] = args;
  if (!email || more) throw new StartError('Name one address: npm run reset-password -- <email>');
  const links = await changeBeside(config, (q) => makeResetLinks(q, config, email));
  if (links.length === 0) throw new StartError(`Nobody who may sign in has the address ${email}.`);
  return [
    'Open within an hour, with the server running; it works once:',
    ...links.map(({ business, url }) => `  ${business ?? 'Administrator'}: ${url}`),
    ...(config.PUBLIC_URL
      ? []
      : ['If the server runs at another address, put that in place of the one above.']),
  ];
}

await runForOperator(async () => {
  for (const line of await resetPassword(readConfig(), process.argv.slice(2))) console.log(line);
});
