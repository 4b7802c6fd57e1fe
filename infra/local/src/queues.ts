import { join } from 'node:path';
import { startQueues } from './emulators/queues.ts';
import { parseLocalEnvironment } from './environment.ts';
import { runUntilStopped } from './run-until-stopped.ts';

await runUntilStopped('queues', () => {
  const { MITHAQ_QUEUE_PORT: port, MITHAQ_DATA_DIR: data } = parseLocalEnvironment(process.env);
  return startQueues({ port, folder: join(data, 'queues') });
});
