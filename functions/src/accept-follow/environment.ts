import { z } from 'zod';
import { envName } from '../env-names/index.ts';
import { httpUrl, present, secret } from '../environment/fields.ts';

export const environment = z.object({
  [envName.formTokenSecret]: secret,
  [envName.followLinkSecret]: secret,
  [envName.followQueueUrl]: httpUrl,
  [envName.region]: present,
});
