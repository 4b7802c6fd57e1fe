import { getPayload } from 'payload';
import { EnvironmentError } from './environment-error.ts';
import { log } from './log.ts';

/**
 * A server that can never run says why and ends, instead of failing at its first visitor. One whose database is
 * away for now starts all the same: it says 503 until the database is back.
 */
const start = async (): Promise<void> => {
  try {
    const { default: config } = await import('./payload.config.ts');
    await getPayload({ config });
  } catch (error) {
    if (error instanceof EnvironmentError) {
      process.stderr.write(`cms: ${error.message}\n`);
      process.exit(1);
    }
    log.error('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' });
  }
};

await start();
