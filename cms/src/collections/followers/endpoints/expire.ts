import { expiredFollows } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../../http/service-endpoint.ts';
import { expireFollows } from '../../../lifecycle/expire-follows.ts';

/** `POST /api/followers/expire`: see the table of `contracts/cms-service-api`. */
export const expireEndpoint = serviceEndpoint('post', '/expire', async (req) =>
  Response.json(expiredFollows.parse({ expired: await expireFollows(req, Date.now()) })),
);
