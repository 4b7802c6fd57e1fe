import { expiredFollows } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../../payload/http/service-endpoint.ts';
import { deleteOldCounters } from '../../../payload/system/email-counter.ts';
import { refreshStatistics } from '../../../payload/system/refresh-statistics.ts';
import { deleteOldSessions } from '../../../requests/tracking/sessions/sessions.ts';
import { eraseEndedFollows } from '../../erase-ended-follows.ts';
import { expireFollows } from '../../expire-follows.ts';

/** `POST /api/followers/expire`: see the table of `contracts/cms-service-api`. */
export const expireEndpoint = serviceEndpoint('post', '/expire', async (req) => {
  const now = Date.now();
  const unconfirmed = await expireFollows(req, now);
  const counters = await deleteOldCounters(req, new Date(now).toISOString());
  const sessions = await deleteOldSessions(req, new Date(now).toISOString());
  const ended = await eraseEndedFollows(req, now);
  // The last step of the day also tells the database how large its tables have become.
  const more = unconfirmed.more || ended.more || counters.more || sessions.more;
  if (!more) await refreshStatistics(req.payload);
  return Response.json(expiredFollows.parse({ expired: unconfirmed.expired, erased: ended.erased, more }));
});
