import { join } from 'node:path';
import { parseLocalEnvironment } from './environment.ts';
import { startLambdaHost } from './lambda/lambda-host.ts';
import { runUntilStopped } from './run-until-stopped.ts';

const bundles = join(import.meta.dirname, '../../../functions/dist');

await runUntilStopped('functions', () => {
  const local = parseLocalEnvironment(process.env);
  return startLambdaHost({
    bundles,
    environment: process.env,
    port: local.MITHAQ_API_PORT,
    queuesUrl: `http://127.0.0.1:${String(local.MITHAQ_QUEUE_PORT)}`,
    mailUrl: `http://127.0.0.1:${String(local.MITHAQ_MAIL_PORT)}`,
    dailyEverySeconds: local.MITHAQ_DAILY_SECONDS,
    tellEverySeconds: local.MITHAQ_TELL_SECONDS,
    watch: local.MITHAQ_WATCH === '1',
  });
});
