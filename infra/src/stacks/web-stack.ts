import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
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
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Artefacts } from '../artefacts/artefacts.ts';
import type { Stage } from '../app/stage.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { certificateFor } from '../constructs/certificate-for.ts';
import { Entrance } from '../constructs/entrance.ts';
import { GuardedHttpApi } from '../constructs/guarded-http-api.ts';
import { OriginGuard } from '../constructs/origin-guard.ts';
import { PageRefresh } from '../constructs/page-refresh.ts';
import { UploadCheck } from '../constructs/upload-check.ts';
import { WebServer } from '../constructs/web-server.ts';
import { cmsEnvironment } from './cms-environment.ts';
import type { DataStack } from './data-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { RequestsStack } from './requests-stack.ts';
import { siteHosts } from './site-hosts.ts';

export interface WebStackProps extends StackProps {
  readonly stage: Stage;
  readonly artefacts: Artefacts;
  readonly data: DataStack;
  readonly edge: EdgeStack;
  readonly requests: RequestsStack;
  readonly alarmTopic: ITopic;
}

/** Both web servers and both doors: the public site, and the admin on a host of its own. */
export class WebStack extends Stack {
  readonly site: WebServer;
  readonly cms: WebServer;
  readonly siteEntrance: Entrance;
  readonly adminEntrance: Entrance;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { stage, data, edge, alarmTopic: topic } = props;
    const { site, admin } = stage.config;
    this.site = this.#siteServer(props);
    this.cms = this.#cmsServer(props);
    const shared = {
      stage,
      topic,
      guard: new OriginGuard(this, 'OriginGuard', {
        stage,
        key: data.secrets.originKey,
        environmentKey: data.key,
      }),
      originKey: data.secrets.originKey,
      certificate: certificateFor(this, stage, 'regional'),
    };
    const siteApi = new GuardedHttpApi(this, 'SiteApi', {
      ...shared,
      name: 'site',
      server: this.site,
      hosts: site.hosts,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      failing: {
        failureMeans:
          'Readers meet an error where a page is not at the edge already, and the request form may be out of reach.',
        runbook: 'site-failing',
      },
    });
    const cmsApi = new GuardedHttpApi(this, 'CmsApi', {
      ...shared,
      name: 'cms',
      server: this.cms,
      hosts: [admin.host],
      throttle: { rateLimit: 200, burstLimit: 400 },
      failing: {
        failureMeans:
          'Staff cannot work, and new requests wait in the queue until the CMS is back; published pages are not touched.',
        runbook: 'cms-failing',
      },
    });
    const atTheEdge = { stage, certificate: edge.certificate, firewallArn: edge.firewallArn };
    this.siteEntrance = new Entrance(this, 'Site', {
      ...atTheEdge,
      comment: `Mithaq ${stage.config.stage}: site`,
      hosts: site.hosts,
      origin: siteApi.origin,
      cachePolicy: this.#pages(stage),
      immutable: ['/_astro/*'],
      elsewhere: { '/api/*': this.#requestsBehaviour(props.requests) },
    });
    this.adminEntrance = new Entrance(this, 'Admin', {
      ...atTheEdge,
      comment: `Mithaq ${stage.config.stage}: admin`,
      hosts: [admin.host],
      origin: cmsApi.origin,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      immutable: ['/_next/static/*'],
    });
    new PageRefresh(this, 'PageRefresh', {
      stage,
      topic,
      data,
      distribution: this.siteEntrance.distribution,
      bundle: props.artefacts.refreshPages,
    });
    if (stage.config.uploads.malwareScan)
      new UploadCheck(this, 'UploadCheck', { stage, topic, data, bundle: props.artefacts.releaseUpload });
    for (const [name, { distribution }] of Object.entries({
      Site: this.siteEntrance,
      Admin: this.adminEntrance,
    })) {
      new CfnOutput(this, `${name}Cname`, { value: distribution.distributionDomainName });
    }
  }

  #siteServer(props: WebStackProps): WebServer {
    const { stage, artefacts, data, requests } = props;
    const server = new WebServer(this, 'SiteServer', {
      stage,
      name: 'site',
      archive: artefacts.site,
      memoryMb: 1024,
      environmentKey: data.key,
      environment: {
        REGISTER_BUCKET: data.register.bucketName,
        REQUESTS_API_URL: requests.apiUrl,
        SITE_URL: `https://${stage.config.site.hosts[0] ?? ''}`,
        SITE_HOSTS: siteHosts(stage),
      },
      secrets: { FORM_TOKEN_SECRET: data.secrets.formToken },
    });
    this.#mayReachRegister(server, props, ['s3:GetObject']);
    return server;
  }

  #cmsServer(props: WebStackProps): WebServer {
    const { stage, artefacts, data } = props;
    const server = new WebServer(this, 'CmsServer', {
      stage,
      name: 'cms',
      archive: artefacts.cms,
      memoryMb: 2048,
      environmentKey: data.key,
      concurrency: stage.config.concurrency.cms,
      ...cmsEnvironment(stage, data),
    });
    this.#mayReachRegister(server, props, ['s3:GetObject', 's3:PutObject']);
    this.#mayKeepUploads(server, props);
    return server;
  }

  /** With a scan the CMS writes where it cannot read, and reads where it cannot write. */
  #mayKeepUploads({ lambda }: WebServer, { stage, data }: WebStackProps): void {
    const { uploadsArn, quarantineArn, key } = data;
    const { malwareScan } = stage.config.uploads;
    const written = malwareScan ? quarantineArn : uploadsArn;
    const may = (actions: string[], ...resources: string[]): void => {
      lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
    };
    may(['s3:GetObject', 's3:DeleteObject'], `${uploadsArn}/*`);
    may(malwareScan ? ['s3:PutObject', 's3:DeleteObject'] : ['s3:PutObject'], `${written}/*`);
    may(['s3:ListBucket'], uploadsArn, quarantineArn);
    may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
    if (lambda.role !== undefined) {
      const reason = 'Every upload, and no file of another bucket.';
      acknowledge(lambda.role, {
        [`AwsSolutions-IAM5[Resource::${stage.named('uploads-arn')}/*]`]: reason,
        [`AwsSolutions-IAM5[Resource::${stage.named('quarantine-arn')}/*]`]: reason,
      });
    }
  }

  #mayReachRegister({ lambda }: WebServer, { stage, data }: WebStackProps, actions: string[]): void {
    lambda.addToRolePolicy(new PolicyStatement({ actions, resources: [`${data.registerArn}/*`] }));
    // Without it S3 says «forbidden» where it means «there is none», and a page says «outage» instead of 404.
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [data.registerArn] }),
    );
    if (lambda.role !== undefined) {
      acknowledge(lambda.role, {
        [`AwsSolutions-IAM5[Resource::${stage.named('register-arn')}/*]`]:
          'Every file of the register, and of no other bucket.',
      });
    }
  }

  /**
   * Pages say themselves how long they hold, and for how long a stale one may stand in when the site is down. What
   * says nothing is not kept. The host is part of the name of a page, because each may show another association.
   */
  #pages(stage: Stage): CachePolicy {
    return new CachePolicy(this, 'Pages', {
      cachePolicyName: stage.named('pages'),
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      headerBehavior: CacheHeaderBehavior.allowList('Host'),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  /** `/api/associations/…` is the API's own path: its stage is called `api`. */
  #requestsBehaviour(requests: RequestsStack): BehaviorOptions {
    return {
      origin: new HttpOrigin(requests.apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }
}
