import { cmsClient } from '../cms/client.ts';
import type { RawEnvironment } from '@mithaq/domain/contracts/environment';
import { readEnvironment } from '../shared/environment.ts';
import { jsonLog } from '../shared/log.ts';
import { makeHandler } from './handler.ts';
import { recordEmailEventUseCase } from './record-email-event.ts';

/** Wires the function; tests call it with an environment and a log of their own. */
export const wire = (raw: RawEnvironment, log = jsonLog('record-email-event')) => {
  const variable = readEnvironment('record-email-event', raw);
  const cms = cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'));
  return makeHandler(recordEmailEventUseCase(cms), log);
};

export const handler = wire(process.env);
