import { cmsAccess } from '../cms/cms-access.ts';
import { parseEnvironment, type RawEnvironment } from '../environment/parse-environment.ts';
import { jsonLog } from '../log/log.ts';
import { cmsDeliveryStates } from './adapters/cms-delivery-states.ts';
import { environment } from './environment.ts';
import { makeHandler } from './handler.ts';
import { recordEmailEventUseCase } from './use-case.ts';

export const makeContainer = (raw: RawEnvironment, log = jsonLog('record-email-event')) => {
  const variables = parseEnvironment(environment, raw);
  const states = cmsDeliveryStates(cmsAccess(variables.CMS_URL, variables.CMS_API_KEY));
  return { handler: makeHandler(recordEmailEventUseCase(states), log) };
};
