import { getPayload } from 'payload';
import { log } from './log.ts';
import { stampPeers } from './payload/http/stamp-peer.ts';
import { startRefusal } from './start-refusal.ts';

/**
 * A server that can never run says why and ends, instead of failing at its first visitor: a variable is missing, or
 * MongoDB is not set up as this release needs it. A server whose database is away for now starts all the same and
 * answers 503 until the database is back.
 */
const start = async (): Promise<void> => {
  try {
    const { default: config } = await import('./payload.config.ts');
    await getPayload({ config });
  } catch (error) {
    const refusal = startRefusal(error);
    if (refusal !== undefined) {
      process.stderr.write(`cms: ${refusal}\n`);
      process.exit(1);
    }
    log.error('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' });
  }
};

stampPeers();
await start();
