import { z } from 'zod';
import { envName } from '../env-names/index.ts';
import { httpUrl, present } from '../environment/fields.ts';

export const environment = z.object({
  [envName.cmsUrl]: httpUrl,
  [envName.cmsApiKey]: present,
  [envName.mailQueueUrl]: httpUrl,
  [envName.region]: present,
});
