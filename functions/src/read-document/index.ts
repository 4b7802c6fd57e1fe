import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { cmsClient } from '../cms/client.ts';
import { readEnvironment } from '../shared/environment.ts';
import { jsonLog } from '../shared/log.ts';
import { documentStore } from './document-store.ts';
import { makeHandler } from './handler.ts';
import { readSourceFileUseCase } from './read-source-file.ts';

/** Ends well before Lambda's own limit of fifteen minutes, so that the outcome can still be recorded. */
const times = { mostMs: 13 * 60_000, reportEveryMs: 1000 } as const;

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('read-document')) => {
  const variable = readEnvironment('read-document', raw);
  const cms = cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'));
  const store = documentStore(variable('UPLOADS_URL'), variable('AWS_REGION'));
  return makeHandler(readSourceFileUseCase({ cms, store, now: Date.now, log, ...times }), log);
};

export const handler = wire(process.env);
