import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { cmsClient } from '../cms/client.ts';
import { readEnvironment } from '../shared/environment.ts';
import { jsonLog } from '../shared/log.ts';
import { documentStore } from './document-store.ts';
import { makeHandler } from './handler.ts';
import { readSourceFileUseCase } from './read-source-file.ts';

/**
 * Waiting for the file and reading it end well before Lambda's own limit of fifteen minutes, so that the outcome can
 * still be recorded; the wait ends before the lease.
 */
const times = { mostMs: 12 * 60_000, reportEveryMs: 1000, fileWaitMs: 90_000, fileLookMs: 2000 } as const;

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (
  raw: RawEnvironment,
  log = jsonLog('read-document'),
  bounds: Partial<Record<keyof typeof times, number>> = {},
) => {
  const variable = readEnvironment('read-document', raw);
  const cms = cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'));
  const store = documentStore(variable('UPLOADS_URL'), variable('AWS_REGION'));
  return makeHandler(readSourceFileUseCase({ cms, store, now: Date.now, log, ...times, ...bounds }), log);
};

export const handler = wire(process.env);
