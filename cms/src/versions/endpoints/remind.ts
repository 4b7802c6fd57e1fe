import { reviewReminders } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { remindOfWaiting } from '../moves/remind-of-waiting.ts';
import { remindOfReviews } from '../moves/remind-of-reviews.ts';

/** `POST /api/policy-versions/remind`: see the table of `contracts/cms-service-api`. Waiting versions come with the last step. */
export const remindEndpoint = serviceEndpoint('post', '/remind', async (req) => {
  const now = Date.now();
  const reviews = await remindOfReviews(req, now);
  const waiting = reviews.more ? [] : await remindOfWaiting(req, now);
  return Response.json(
    reviewReminders.parse({ deliveries: [...reviews.deliveries, ...waiting], more: reviews.more }),
  );
});
