import type { Config } from '../kernel/config.ts';
import { inOneLine } from '../kernel/operator-error.ts';
import { bad, type Finding, good, look, PATIENCE_MS } from './finding.ts';

/** Whether the mail server takes us, as far as that shows without a mail. */
export async function examineMail({ SMTP_URL: url, MAIL_FROM }: Config): Promise<Finding[]> {
  if (!url)
    return [look('mail', 'No mail is sent: set SMTP_URL, or visitors who leave get no answer by mail.')];
  const { default: nodemailer } = await import('nodemailer');
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = nodemailer.createTransport({ url, ...patience });
  try {
    await transport.verify();
  } catch (error) {
    return [
      bad(
        'mail',
        `The mail server of SMTP_URL does not take us (${inOneLine(error)}): check address, port, user and password.`,
      ),
    ];
  } finally {
    transport.close();
  }
  return [
    MAIL_FROM
      ? good('mail', 'The mail server takes us.')
      : look(
          'mail',
          'The mail server takes us; set MAIL_FROM to an address that its domain vouches for (SPF, DKIM).',
        ),
  ];
}
