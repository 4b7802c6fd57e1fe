import {
  CfnConnectionGroup,
  CfnDistribution,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { VIEWER_HOST_HEADER } from '../web-handler/viewer-host.ts';
import { errorCaching, immutableBehaviour, pageBehaviour, securityHeaders } from './distribution.ts';
import type { WebDistributionProps } from './distribution.ts';
import { suppressNag } from './suppress-nag.ts';

/** Tells the server the reader's host, since the API behind is asked under its own. A value that a reader sends is lost. */
const tellHost = `function handler(event) {
  var request = event.request;
  request.headers['${VIEWER_HOST_HEADER}'] = { value: request.headers.host.value };
  return request;
}
`;

export type TenantDistributionProps = Omit<
  WebDistributionProps,
  'hosts' | 'certificate' | 'sendsViewerAddress'
>;

/**
 * The pages once more, for hosts that have a certificate each: a distribution that answers by tenants alone
 * (`AWS::CloudFront::DistributionTenant`), and the group to whose address their owners point.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-config-options.html
 */
export class TenantDistribution extends Construct {
  readonly distribution: Distribution;
  readonly group: CfnConnectionGroup;

  constructor(scope: Construct, id: string, props: TenantDistributionProps) {
    super(scope, id);
    const { stage, otherCachePolicies: other } = props;
    const headers = securityHeaders(this, stage, 'tenants');
    const edgeFunction = new EdgeFunction(this, 'TellHost', {
      functionName: stage.named('tell-host'),
      comment: 'Mithaq: tells the server the host of the reader',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(tellHost),
    });
    const page: BehaviorOptions = {
      ...pageBehaviour(props.origin, headers),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [{ function: edgeFunction, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${props.comment} (secrets ${String(stage.config.secrets.revision)})`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: props.firewallArn,
      defaultBehavior: { ...page, cachePolicy: props.cachePolicy },
      additionalBehaviors: {
        [props.immutable.path]: immutableBehaviour(props.immutable.origin, headers),
        ...Object.fromEntries(
          other?.paths.map((path) => [path, { ...page, cachePolicy: other.policy }]) ?? [],
        ),
        ...props.additionalBehaviors,
      },
      errorResponses: errorCaching,
    });
    const { defaultChild } = this.distribution.node;
    if (!(defaultChild instanceof CfnDistribution))
      throw new Error('a distribution of the CDK is a distribution of CloudFormation');
    defaultChild.addPropertyOverride('DistributionConfig.ConnectionMode', 'tenant-only');
    // CloudFront refuses it on such a distribution; the group has a switch of its own.
    defaultChild.addPropertyDeletionOverride('DistributionConfig.IPV6Enabled');
    this.group = new CfnConnectionGroup(this, 'Group', {
      name: stage.named('tenants'),
      enabled: true,
      ipv6Enabled: true,
    });
    suppressNag(this.distribution, {
      'AwsSolutions-CFR1': 'Policies are public everywhere, and a beneficiary may be abroad.',
      'AwsSolutions-CFR3':
        'An access log would hold the addresses of people who ask for help; figures and the API’s log do without them.',
      'AwsSolutions-CFR4':
        'A distribution of tenants has no address and no certificate; each tenant brings its own certificate.',
    });
  }
}
