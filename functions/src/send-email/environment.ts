import { z } from 'zod';
import { envName } from '../env-names/index.ts';
import { emailAddress, httpUrl, present, secret } from '../environment/fields.ts';

export const environment = z.object({
  [envName.cmsUrl]: httpUrl,
  [envName.cmsApiKey]: present,
  [envName.siteUrl]: httpUrl,
  [envName.publicApiUrl]: httpUrl,
  [envName.followLinkSecret]: secret,
  [envName.mailFrom]: emailAddress,
  [envName.mailRegion]: present,
});
