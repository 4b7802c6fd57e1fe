import { join } from 'node:path';
import { startMail } from './emulators/mail.ts';
import { parseLocalEnvironment } from './environment.ts';
import { runUntilStopped } from './run-until-stopped.ts';

await runUntilStopped('mail', () => {
  const { MITHAQ_MAIL_PORT: port, MITHAQ_DATA_DIR: data } = parseLocalEnvironment(process.env);
  return startMail({ port, folder: join(data, 'mails') });
});
