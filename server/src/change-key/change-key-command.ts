import { readConfig } from '../kernel/config.ts';
import { StartError } from '../kernel/errors.ts';
import { runForOperator } from '../kernel/operator-error.ts';
import { changeKey } from './change-key.ts';

/** `npm run change-key`: another key for the installation, with the server stopped. */
await runForOperator(async () => {
  const [option, more] = process.argv.slice(2);
  const leaveLost = option === '--leave-lost';
  if (more || (option && !leaveLost)) throw new StartError('Use: npm run change-key [-- --leave-lost]');
  const config = readConfig();
  const { secrets, lost, devices } = await changeKey(config, process.env.NEW_SECRET_KEY, leaveLost);
  console.log(`${secrets} secrets are sealed with the new key.`);
  if (lost > 0) console.log(`${lost} opened with no key, and stay as they are: set them anew.`);
  if (devices > 0)
    console.log(`${devices} devices were signed off: they are switched on again under Alerts.`);
  const place = config.SECRET_KEY
    ? 'Put NEW_SECRET_KEY in place of SECRET_KEY, on every node'
    : `The new key is in ${config.DATA_DIR}; the old one beside it, as secret.key.old-…`;
  console.log(`${place}. Then start.`);
});
