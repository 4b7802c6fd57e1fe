import { toldFollowers } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../../http/service-endpoint.ts';
import { tellFollowers } from '../../tell-followers.ts';

/** `POST /api/version-announcements/continue`: see the table of `contracts/cms-service-api`. */
export const continueEndpoint = serviceEndpoint('post', '/continue', async (req) =>
  Response.json(toldFollowers.parse(await tellFollowers(req, new Date().toISOString()))),
);
