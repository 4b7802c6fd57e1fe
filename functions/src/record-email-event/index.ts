import { cmsClient } from '../cms/client.ts';
import { readEnvironment, type RawEnvironment } from '../shared/environment.ts';
import { jsonLog } from '../shared/log.ts';
import { makeHandler } from './handler.ts';
import { recordEmailEventUseCase } from './record-email-event.ts';

/** Wires the function. Tests enter here with an environment of their own and a log that keeps its lines. */
export const wire = (raw: RawEnvironment, log = jsonLog('record-email-event')) => {
  const variable = readEnvironment('record-email-event', raw);
  const cms = cmsClient(variable('CMS_URL'), variable('CMS_API_KEY'));
  return makeHandler(recordEmailEventUseCase(cms), log);
};

export const handler = wire(process.env);
