import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import type { OriginGuard } from './origin-guard.ts';
import { PlainHttpApi } from './plain-http-api.ts';

/**
 * Makes the API that forms are posted to, which answers the CDN and the site alone. Its stage is called `api`, so that the CDN's `/api/associations/…` needs no
 * rewriting. The limit on traffic is far above what people send and far below what would cost an association its
 * budget.
 */
export const requestsApi = (
  scope: Construct,
  stage: Stage,
  topic: ITopic,
  guard: OriginGuard,
): PlainHttpApi =>
  new PlainHttpApi(scope, 'Api', {
    stage,
    topic,
    name: 'requests',
    stageName: 'api',
    throttle: { rateLimit: 50, burstLimit: 100 },
    api: {
      description: 'Takes requests of beneficiaries, their tracking, and follows of policies',
      defaultAuthorizer: guard.authorizer('requests-cdn-and-site-only'),
    },
    failing: {
      failureMeans:
        'People who send a request, track one, follow a policy or want no more e-mails of it are told to try again later. Where the queue did not answer, nobody knows whether it holds what they sent; sent again, it is recorded once.',
      runbook: 'requests-refused',
    },
  });
