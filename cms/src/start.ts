import { getPayload } from 'payload';
import { EnvironmentError } from './environment-error.ts';

/** A server that cannot run says why and ends, instead of failing at its first visitor. */
const start = async (): Promise<void> => {
  try {
    const { default: config } = await import('./payload.config.ts');
    await getPayload({ config });
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`cms: ${error.message}\n`);
    process.exit(1);
  }
};

await start();
