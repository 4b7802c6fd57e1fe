import { getPayload } from 'payload';
import { log } from './log.ts';
import { quietConsole } from './quiet-console.ts';
import { makeRegisterWriter } from './register/make-register-writer.ts';
import { readableRequests } from './payload/http/readable-requests.ts';
import { stampPeers } from './payload/http/stamp-peer.ts';
import { startRefusal } from './start-refusal.ts';
import { completeAtStart } from './versions/publish/complete-at-start.ts';

// The log has names and codes only from here on; a start that fails says so in a sentence of its own.
if (process.env.NODE_ENV === 'production') quietConsole();

/**
 * A server that can never run says why and ends, instead of failing at its first visitor: a variable is missing, or
 * MongoDB is not set up as this release needs it. A server whose database is away for now starts all the same and
 * answers 503 until the database is back. What a killed process had shown to the public is finished beside the first
 * visitors.
 */
const start = async (): Promise<void> => {
  try {
    const { default: config } = await import('./payload.config.ts');
    const payload = await getPayload({ config });
    const { environment } = await import('./process-environment.ts');
    // The CMS on one machine was itself interrupted. On Lambda `daily` finishes publications, because each of many
    // instances would look through all associations at its start.
    if (environment.register.kind === 'folder')
      void completeAtStart(makeRegisterWriter(environment.register), payload);
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
readableRequests();
await start();
