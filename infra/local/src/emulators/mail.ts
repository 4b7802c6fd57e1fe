import { createRequire } from 'node:module';
import type emulator from 'aws-ses-v2-local';
import type * as emulatorStore from 'aws-ses-v2-local/dist/store.js';
import { z } from 'zod';
import { close } from '../net/close.ts';
import { mailFile } from './mail-file.ts';

export interface MailEmulator {
  /** Endpoint for `AWS_ENDPOINT_URL_SES`, and the inbox page for people. */
  readonly url: string;
  stop(): Promise<void>;
}

const aFunction = <Type>() => z.custom<Type>((value) => typeof value === 'function');

// The emulator is required and not imported, because its CommonJS default export reads differently in Node and in
// Vite.
const require = createRequire(import.meta.url);
const { default: startEmulator } = z
  .object({ default: aFunction<typeof emulator.default>() })
  .parse(require('aws-ses-v2-local'));
/** The emulator's store of e-mails. The package shows the e-mails by HTTP alone, which cannot restore them. */
const store = z
  .object({
    saveEmail: aFunction<typeof emulatorStore.saveEmail>(),
    getStoreReadonly: aFunction<typeof emulatorStore.getStoreReadonly>(),
  })
  .parse(require('aws-ses-v2-local/dist/store.js'));

/**
 * Starts SES on this machine only. `folder` keeps the e-mails: they are read at the start and written after each
 * answer, so that none is lost in between. `port` 0 takes a free one.
 */
export const startMail = async (options: { port?: number; folder?: string } = {}): Promise<MailEmulator> => {
  const file = options.folder === undefined ? undefined : mailFile(options.folder);
  for (const email of file?.read() ?? []) store.saveEmail(email);
  const server = await startEmulator({ host: '127.0.0.1', port: options.port ?? 0 });
  server.on('request', (request, response) => {
    if (request.method === 'POST')
      response.once('finish', () => file?.write(store.getStoreReadonly().emails));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail emulator has no port');
  return { url: `http://127.0.0.1:${String(address.port)}`, stop: () => close(server) };
};
