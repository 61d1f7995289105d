import { Stop } from '../prepare/step.mjs';

/** What `askbob` can do: the program of each command without its ending, what it takes, and what it is for. */
export const programs = {
  start: { file: 'server/src/main', takes: '', does: 'runs the server; the same without a command' },
  backup: {
    file: 'server/src/platform/backup/backup-command',
    takes: 'FILE',
    does: 'writes all data into one file, or to s3://bucket/name; the server may go on running',
  },
  restore: {
    file: 'server/src/platform/backup/restore-command',
    takes: 'FILE',
    does: 'brings a backup, a file or s3://bucket/name, into an empty data folder',
  },
  doctor: {
    file: 'server/src/doctor/doctor-command',
    takes: '',
    does: 'looks at all that an installation relies on',
  },
  'change-key': {
    file: 'server/src/change-key/change-key-command',
    takes: '',
    does: 'gives the installation another key, with the server stopped',
  },
  'reset-password': {
    file: 'server/src/logins/reset-password-command',
    takes: 'EMAIL',
    does: 'prints a link with which this person sets a new password',
  },
  import: {
    file: 'server/src/knowledge/import/moving/import-command',
    takes: '--from SYSTEM --business NAME FILE …',
    does: 'brings exports of another system into a draft',
  },
  'verify-audit': {
    file: 'server/src/record/chains/verify/verify-command',
    takes: '[--since FILE] [--anchor FILE]',
    does: 'checks that nothing in the record was changed',
  },
};

const rows = Object.entries(programs).map(([name, { takes, does }]) => [`${name} ${takes}`.trim(), does]);
const width = Math.max(...rows.map(([use]) => use.length)) + 2;

export const help = `Ask Bob, the front desk that only says what you approved.

Use: askbob [command] [--data FOLDER]

${rows.map(([use, does]) => `  ${use.padEnd(width)}${does}`).join('\n')}

  --data FOLDER   where the data is (DATA_DIR; ./data when neither is given)
  --help          this page
  --version       which version this is

Settings stand in the environment, or in a file .env in the folder you start it in.`;

const shown = { '--help': 'help', '-h': 'help', help: 'help', '--version': 'version', '-v': 'version' };

/** Reads what was typed: the command, the data folder where one is named, and what the command takes. Throws a Stop. */
export function readArguments(typed) {
  const { data, others } = takeData(typed);
  const [first = 'start', ...rest] = others;
  if (first in shown) return { command: shown[first], data, rest };
  if (!Object.hasOwn(programs, first))
    throw new Stop(`There is no command ${first}. askbob --help lists them all.`);
  if (rest.some((each) => each === '--help' || each === '-h')) return { command: 'help', data, rest };
  return { command: first, data, rest };
}

function takeData(typed) {
  const at = typed.findIndex((each) => each === '--data' || each.startsWith('--data='));
  if (at < 0) return { data: undefined, others: typed };
  const isOne = typed[at].startsWith('--data=');
  const data = isOne ? typed[at].slice('--data='.length) : typed[at + 1];
  if (!data || data.startsWith('--')) throw new Stop('Name a folder after --data.');
  return { data, others: [...typed.slice(0, at), ...typed.slice(at + (isOne ? 1 : 2))] };
}
