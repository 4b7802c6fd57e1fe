import { Duration } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
  type ErrorResponse,
  type ICachePolicy,
  type IOrigin,
} from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';

/** Header in which the CDN writes the client's address and port, over any value that a client sent. */
export const VIEWER_ADDRESS_HEADER = 'cloudfront-viewer-address';

export interface WebDistributionProps {
  readonly stage: Stage;
  /** Distinguishes it in the console; the revision of the secrets is added to it. */
  readonly comment: string;
  readonly hosts: readonly string[];
  readonly certificate: ICertificate;
  readonly firewallArn: string;
  readonly origin: IOrigin;
  /** Whether the server is sent the client's address (`VIEWER_ADDRESS_HEADER`); pages that are read need none. */
  readonly sendsViewerAddress?: boolean;
  /** Caches answers that have no caching rule of their own. */
  readonly cachePolicy: ICachePolicy;
  /** Policy of the paths whose pages are cached by something else. */
  readonly otherCachePolicies?: { readonly policy: ICachePolicy; readonly paths: readonly string[] };
  /** Files with a hash in their names: `path` leads to `origin`, which has those of former releases, too. */
  readonly immutable: { readonly path: string; readonly origin: IOrigin };
  readonly additionalBehaviors?: Readonly<Record<string, BehaviorOptions>>;
}

/** Error answers are cached for seconds only, so that an outage is not longer at the edge than at its origin. */
export const errorCaching: ErrorResponse[] = [
  ...[500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(2) })),
  ...[400, 403, 404, 405].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(10) })),
];

export const securityHeaders = (scope: Construct, stage: Stage, name: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: stage.named(name),
    securityHeadersBehavior: {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(stage.config.hsts.days),
        includeSubdomains: stage.config.hsts.includeSubdomains,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // The address of the page that somebody came from can show which help they look for.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'permissions-policy',
          value: 'camera=(), geolocation=(), microphone=(), payment=()',
          override: true,
        },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
      ],
    },
    // The content security policy is the servers' own, because it differs from page to page.
  });

/** Returns what every behaviour of pages has in common, without their caching. */
export const pageBehaviour = (
  origin: IOrigin,
  responseHeadersPolicy: ResponseHeadersPolicy,
): Omit<BehaviorOptions, 'cachePolicy'> => ({
  origin,
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  responseHeadersPolicy,
  compress: true,
});

/** Returns the behaviour of files with a hash in their names. */
export const immutableBehaviour = (
  origin: IOrigin,
  responseHeadersPolicy: ResponseHeadersPolicy,
): BehaviorOptions => ({
  origin,
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  responseHeadersPolicy,
  compress: true,
});

/** The CDN in front of a web server, with its names, certificate, firewall, headers and caching. */
export class WebDistribution extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebDistributionProps) {
    super(scope, id);
    const { stage, hosts, origin, otherCachePolicies: other } = props;
    const headers = securityHeaders(this, stage, id.toLowerCase());
    const common = {
      ...pageBehaviour(origin, headers),
      originRequestPolicy:
        props.sendsViewerAddress === true
          ? this.#withViewerAddress(stage, id)
          : OriginRequestPolicy.ALL_VIEWER,
    } satisfies BehaviorOptions;

    this.distribution = new Distribution(this, 'Distribution', {
      // CloudFormation reads the key of the origin again only where something else of the distribution has changed.
      comment: `${props.comment} (secrets ${String(stage.config.secrets.revision)})`,
      domainNames: [...hosts],
      certificate: props.certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // This price class includes the edges in the Middle East.
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: props.firewallArn,
      defaultBehavior: { ...common, cachePolicy: props.cachePolicy },
      additionalBehaviors: {
        [props.immutable.path]: immutableBehaviour(props.immutable.origin, headers),
        ...Object.fromEntries(
          other?.paths.map((path) => [path, { ...common, cachePolicy: other.policy }]) ?? [],
        ),
        ...props.additionalBehaviors,
      },
      errorResponses: errorCaching,
    });
    suppressNag(this.distribution, {
      'AwsSolutions-CFR1': 'Policies are public everywhere, and a beneficiary may be abroad.',
      'AwsSolutions-CFR3':
        'An access log would hold the addresses of people who ask for help; figures and the API’s log do without them.',
    });
    this.#records(stage, hosts);
  }

  #withViewerAddress(stage: Stage, id: string): OriginRequestPolicy {
    return new OriginRequestPolicy(this, 'ToOrigin', {
      originRequestPolicyName: stage.named(`${id.toLowerCase()}-to-origin`),
      headerBehavior: OriginRequestHeaderBehavior.all('CloudFront-Viewer-Address'),
      cookieBehavior: OriginRequestCookieBehavior.all(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    });
  }

  #records(stage: Stage, hosts: readonly string[]): void {
    const { dns } = stage.config;
    if (dns === undefined) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: dns.zoneId,
      zoneName: dns.zone,
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    hosts.forEach((host, index) => {
      new ARecord(this, `A${String(index + 1)}`, { zone, recordName: `${host}.`, target });
      new AaaaRecord(this, `Aaaa${String(index + 1)}`, { zone, recordName: `${host}.`, target });
    });
  }
}
