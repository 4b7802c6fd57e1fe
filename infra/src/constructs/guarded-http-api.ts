import { ApiMapping, DomainName, SecurityPolicy, type ThrottleSettings } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { OriginProtocolPolicy, OriginSslPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { Duration, Stack } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { ORIGIN_KEY_HEADER } from '@mithaq/domain/contracts/origin-key';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import type { OriginGuard } from './origin-guard.ts';
import { PlainHttpApi } from './plain-http-api.ts';
import type { AlarmMeaning } from './runbook-alarm.ts';
import type { WebServer } from './web-server.ts';

export interface GuardedHttpApiProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly name: 'site' | 'cms';
  readonly server: WebServer;
  readonly guard: OriginGuard;
  readonly originKey: ISecret;
  readonly hosts: readonly string[];
  readonly certificate: ICertificate;
  readonly throttle: Required<ThrottleSettings>;
  /** Whether the CDN also asks under the API's own name, as for tenants, whose hosts the API does not know. */
  readonly underOwnName: boolean;
  readonly failing: AlarmMeaning;
}

/**
 * A web server behind an API that answers the CDN only. The API answers under the public names, so that the CDN
 * passes the reader's own `Host` on: servers compare it with `Origin` before they accept a form.
 */
export class GuardedHttpApi extends Construct {
  /** Origin of the CDN. */
  readonly origin: HttpOrigin;
  /** Origin under the API's own name; for the CDN alone, since the guard asks for its key. */
  readonly ownNameOrigin: HttpOrigin;

  constructor(scope: Construct, id: string, props: GuardedHttpApiProps) {
    super(scope, id);
    const { api, httpStage } = new PlainHttpApi(this, 'Plain', {
      stage: props.stage,
      topic: props.topic,
      name: props.name,
      stageName: '$default',
      throttle: props.throttle,
      failing: props.failing,
      api: {
        disableExecuteApiEndpoint: !props.underOwnName,
        defaultIntegration: new HttpLambdaIntegration('Server', props.server.lambda),
        defaultAuthorizer: props.guard.authorizer(`${props.name}-cdn-only`),
      },
    });
    const domains = props.hosts.map((host, index) => {
      const domain = new DomainName(this, `Domain${String(index + 1)}`, {
        domainName: host,
        certificate: props.certificate,
        securityPolicy: SecurityPolicy.TLS_1_2,
      });
      new ApiMapping(this, `Mapping${String(index + 1)}`, { api, domainName: domain, stage: httpStage });
      return domain;
    });
    const [first] = domains;
    if (first === undefined) throw new Error(`${props.name} has no host`);
    // API Gateway selects an API by name (SNI and `Host`), so that one address serves all hosts of a region.
    const origin = (name: string): HttpOrigin =>
      new HttpOrigin(name, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: Duration.seconds(30),
        customHeaders: { [ORIGIN_KEY_HEADER]: props.originKey.secretValue.unsafeUnwrap() },
      });
    this.origin = origin(first.regionalDomainName);
    const { region, urlSuffix } = Stack.of(this);
    this.ownNameOrigin = origin(`${api.apiId}.execute-api.${region}.${urlSuffix}`);
  }
}
