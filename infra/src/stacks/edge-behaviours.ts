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
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { ORIGIN_KEY_HEADER } from '@mithaq/domain/contracts/origin-key';
import { queriedPages, queryParameterNames } from '@mithaq/domain/contracts/query-parameters';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { VIEWER_HOST_HEADER } from '../web-handler/viewer-host.ts';

/**
 * Caches pages by their own `Cache-Control`, which also says for how long a stale page may be served when the site is
 * down. A page without the header is not cached. The host is part of the cache key, because each host may show
 * another association.
 */
const cachePolicy = (
  scope: Construct,
  id: string,
  cachePolicyName: string,
  queryStringBehavior: CacheQueryStringBehavior,
  hostHeader: string,
): CachePolicy =>
  new CachePolicy(scope, id, {
    cachePolicyName,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    headerBehavior: CacheHeaderBehavior.allowList(hostHeader),
    queryStringBehavior,
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });

/** Readers of pages, told apart by how their host comes to the server. */
interface Readers {
  readonly id: string;
  readonly name: string;
  /** Header with the host, a part of each page's key. */
  readonly hostHeader: string;
}

/** Readers under a host that the API knows. */
export const ofHosts: Readers = { id: '', name: '', hostHeader: 'Host' };

/** Readers under the host of a tenant. */
export const ofTenants: Readers = { id: 'Tenant', name: 'tenant-', hostHeader: VIEWER_HOST_HEADER };

/** Caches pages that read no query: whatever is written behind their address, it is the same page. */
export const pagesPolicy = (scope: Construct, stage: Stage, of: Readers): CachePolicy =>
  cachePolicy(
    scope,
    `${of.id}Pages`,
    stage.named(`${of.name}pages`),
    CacheQueryStringBehavior.none(),
    of.hostHeader,
  );

/** Caches the pages that read a query by the parameters that they read. */
export const queriedPagesPolicy = (scope: Construct, stage: Stage, of: Readers): CachePolicy =>
  cachePolicy(
    scope,
    `${of.id}QueriedPages`,
    stage.named(`${of.name}queried-pages`),
    CacheQueryStringBehavior.allowList(...queryParameterNames),
    of.hostHeader,
  );

/** Paths of the pages that read a query; a path is also asked for without its last slash. */
export const queriedPaths: readonly string[] = queriedPages.flatMap(({ path }) => [
  path,
  path.replace(/\/$/u, ''),
]);

/** Forwards to the API at `apiHost`: `/api/associations/…` is its own path, because its stage is called `api`. */
export const requestsBehaviour = (apiHost: string, originKey: ISecret): BehaviorOptions => ({
  origin: new HttpOrigin(apiHost, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    // Takes the place of a header of that name which a reader sends.
    customHeaders: { [ORIGIN_KEY_HEADER]: originKey.secretValue.unsafeUnwrap() },
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
});
