import { reviewReminders } from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { remindOfWaiting } from '../moves/remind-of-waiting.ts';
import { remindOfReviews } from '../moves/remind-of-reviews.ts';

/** `POST /api/policy-versions/remind`: see the table of `contracts/cms-service-api`. */
export const remindEndpoint = serviceEndpoint('post', '/remind', async (req) =>
  Response.json(
    reviewReminders.parse({
      deliveries: [...(await remindOfReviews(req, Date.now())), ...(await remindOfWaiting(req, Date.now()))],
    }),
  ),
);
