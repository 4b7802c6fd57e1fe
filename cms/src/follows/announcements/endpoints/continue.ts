import { notifiedFollowers } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../../payload/http/service-endpoint.ts';
import { notifyFollowers } from '../../notify-followers.ts';

/** `POST /api/version-announcements/continue`: see the table of `contracts/cms-service-api`. */
export const continueEndpoint = serviceEndpoint('post', '/continue', async (req) =>
  Response.json(notifiedFollowers.parse(await notifyFollowers(req, new Date().toISOString()))),
);
