import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

/**
 * Caches pages by their own `Cache-Control`, which also says for how long a stale page may be served when the site is
 * down. A page without the header is not cached. The host is part of the cache key, because each host may show
 * another association.
 */
export const pagesPolicy = (scope: Construct, stage: Stage): CachePolicy =>
  new CachePolicy(scope, 'Pages', {
    cachePolicyName: stage.named('pages'),
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    headerBehavior: CacheHeaderBehavior.allowList('Host'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });

/** Forwards to the API at `apiHost`: `/api/associations/…` is its own path, because its stage is called `api`. */
export const requestsBehaviour = (apiHost: string): BehaviorOptions => ({
  origin: new HttpOrigin(apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
});
