import { remindStep, reviewReminders } from '@mithaq/domain/contracts/cms-service-api';
import { jsonBody } from '../../payload/http/json-body.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { remindOfWaiting } from '../moves/remind-of-waiting.ts';
import { remindOfReviews } from '../moves/remind-of-reviews.ts';

/**
 * `POST /api/policy-versions/remind`: see the table of `contracts/cms-service-api`. Waiting versions come
 * after reviews. A call without a body, as the release before makes it, begins with the first association.
 */
export const remindEndpoint = serviceEndpoint('post', '/remind', async (req) => {
  const { after } = (await jsonBody(req, remindStep)) ?? {};
  const now = Date.now();
  const reviews = await remindOfReviews(req, now);
  if (reviews.more)
    return Response.json(reviewReminders.parse({ deliveries: reviews.deliveries, more: true }));
  const waiting = await remindOfWaiting(req, now, after);
  return Response.json(
    reviewReminders.parse({
      deliveries: [...reviews.deliveries, ...waiting.deliveries],
      more: waiting.next !== undefined,
      next: waiting.next,
    }),
  );
});
