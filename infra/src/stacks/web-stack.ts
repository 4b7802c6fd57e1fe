import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CachePolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { hashedPaths, type Artefacts } from '../artefacts/artefacts.ts';
import { sharedHosts, tenantsOf } from '../config/site-names.ts';
import { databaseAccess } from '../database/database-access.ts';
import type { Stage } from '../config/stage.ts';
import { certificateFor } from '../constructs/certificate-for.ts';
import { VIEWER_ADDRESS_HEADER, WebDistribution } from '../constructs/distribution.ts';
import { FunctionErrors } from '../constructs/function-errors.ts';
import { GuardedHttpApi } from '../constructs/guarded-http-api.ts';
import { hostListing, type HostListing } from '../constructs/host-list-layer.ts';
import { KeptFiles } from '../constructs/kept-files.ts';
import { OriginGuard } from '../constructs/origin-guard.ts';
import { PageRefresh } from '../constructs/page-refresh.ts';
import { TenantDistribution } from '../constructs/tenant-distribution.ts';
import { UploadCheck } from '../constructs/upload-check.ts';
import { WebServer } from '../constructs/web-server.ts';
import { cmsEnvironment } from './cms-environment.ts';
import type { DataStack } from './data-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import { grantPreviews, grantMergedWords, grantRegister, grantUploads } from './data-grants.ts';
import {
  ofHosts,
  ofTenants,
  pagesPolicy,
  queriedPagesPolicy,
  queriedPaths,
  requestsBehaviour,
} from './edge-behaviours.ts';
import type { RequestsStack } from './requests-stack.ts';

export interface WebStackProps extends StackProps {
  readonly stage: Stage;
  readonly artefacts: Artefacts;
  readonly data: DataStack;
  readonly edge: EdgeStack;
  readonly requests: RequestsStack;
  readonly alarmTopic: ITopic;
}

/** Both web servers behind the CDN: the public site, and the admin on a host of its own. */
export class WebStack extends Stack {
  readonly site: WebServer;
  readonly cms: WebServer;
  readonly siteDistribution: WebDistribution;
  readonly adminDistribution: WebDistribution;
  /** Serves the hosts of associations that are tenants; undefined without any. */
  readonly tenantDistribution: TenantDistribution | undefined;
  readonly #hosts: HostListing;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { stage, data, edge, alarmTopic: topic } = props;
    const { site, admin } = stage.config;
    const hosts = sharedHosts(site);
    const hasTenants = tenantsOf(site).length > 0;
    this.#hosts = hostListing(this, stage);
    this.site = this.#siteServer(props);
    this.cms = this.#cmsServer(props);
    const shared = {
      stage,
      topic,
      guard: new OriginGuard(this, 'OriginGuard', {
        stage,
        name: 'origin-guard',
        key: data.secrets.originKey,
        environmentKey: data.key,
        bundle: props.artefacts.originGuard,
      }),
      originKey: data.secrets.originKey,
      certificate: certificateFor(this, stage, 'regional'),
    };
    const siteApi = new GuardedHttpApi(this, 'SiteApi', {
      ...shared,
      name: 'site',
      server: this.site,
      hosts,
      underOwnName: hasTenants,
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
      underOwnName: false,
      throttle: { rateLimit: 200, burstLimit: 400 },
      failing: {
        failureMeans:
          'Staff cannot work, and new requests wait in the queue until the CMS is back; published pages are not touched.',
        runbook: 'cms-failing',
      },
    });
    const kept = new KeptFiles(this, 'KeptFiles', {
      stage,
      bundle: props.artefacts.keepFiles,
      before: [this.site.lambda, this.cms.lambda],
    });
    const atTheEdge = { stage, certificate: edge.certificate, firewallArn: edge.firewallArn };
    const beside = {
      immutable: { path: `/${hashedPaths.site}/*`, origin: kept.origin },
      additionalBehaviors: { '/api/*': requestsBehaviour(props.requests.apiHost, data.secrets.originKey) },
    };
    this.siteDistribution = new WebDistribution(this, 'Site', {
      ...atTheEdge,
      comment: `Mithaq ${stage.config.stage}: site`,
      hosts,
      origin: siteApi.origin,
      cachePolicy: pagesPolicy(this, stage, ofHosts),
      otherCachePolicies: { policy: queriedPagesPolicy(this, stage, ofHosts), paths: queriedPaths },
      ...beside,
    });
    this.tenantDistribution = hasTenants
      ? new TenantDistribution(this, 'Tenants', {
          stage,
          firewallArn: edge.firewallArn,
          comment: `Mithaq ${stage.config.stage}: hosts of associations`,
          origin: siteApi.ownNameOrigin,
          cachePolicy: pagesPolicy(this, stage, ofTenants),
          otherCachePolicies: { policy: queriedPagesPolicy(this, stage, ofTenants), paths: queriedPaths },
          ...beside,
        })
      : undefined;
    this.adminDistribution = new WebDistribution(this, 'Admin', {
      sendsViewerAddress: true,
      ...atTheEdge,
      comment: `Mithaq ${stage.config.stage}: admin`,
      hosts: [admin.host],
      origin: cmsApi.origin,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      immutable: { path: `/${hashedPaths.cms}/*`, origin: kept.origin },
    });
    const refresh = new PageRefresh(this, 'PageRefresh', {
      stage,
      topic,
      register: data.register,
      distribution: this.siteDistribution.distribution,
      tenants: hasTenants,
      bundle: props.artefacts.refreshPages,
    });
    const checks = stage.config.uploads.malwareScan
      ? [
          new UploadCheck(this, 'UploadCheck', {
            stage,
            topic,
            quarantine: data.quarantine,
            uploads: data.uploads,
            key: data.key,
            bundle: props.artefacts.releaseUpload,
          }),
        ]
      : [];
    new FunctionErrors(this, 'FunctionErrors', {
      stage,
      topic,
      functions: [this.site, this.cms, shared.guard, refresh, kept, ...checks].map(({ lambda }) => lambda),
      failureMeans:
        'The site, the admin or a function beside them does not start or does not end: readers or staff may meet errors.',
      runbook: 'servers-failing',
    });
    for (const [name, { distribution }] of Object.entries({
      Site: this.siteDistribution,
      Admin: this.adminDistribution,
    })) {
      new CfnOutput(this, `${name}Cname`, { value: distribution.distributionDomainName });
    }
    if (this.tenantDistribution !== undefined)
      new CfnOutput(this, 'TenantsCname', { value: this.tenantDistribution.group.attrRoutingEndpoint });
  }

  #siteServer(props: WebStackProps): WebServer {
    const { stage, artefacts, data, requests } = props;
    const server = new WebServer(this, 'SiteServer', {
      stage,
      name: 'site',
      archive: artefacts.site,
      memoryMb: 1024,
      environmentKey: data.key,
      layers: this.#hosts.layers,
      environment: {
        REGISTER_BUCKET: data.register.name,
        PREVIEWS_BUCKET: data.previews.name,
        REQUESTS_API_URL: requests.apiUrl,
        SITE_URL: `https://${stage.config.site.hosts[0] ?? ''}`,
        ...this.#hosts.environment,
        DATA_REGION: stage.config.region,
        MAIL_REGION: stage.config.mailRegion,
        BACKUP_DAYS: String(stage.config.backups.keptDays),
        CLIENT_ADDRESS_HEADER: VIEWER_ADDRESS_HEADER,
      },
      secrets: { FORM_TOKEN_SECRET: data.secrets.formToken, ORIGIN_KEY: data.secrets.originKey },
    });
    grantRegister(server, data.register, 's3:GetObject');
    grantPreviews(server, data, 's3:GetObject');
    return server;
  }

  #cmsServer(props: WebStackProps): WebServer {
    const { stage, artefacts, data, requests } = props;
    const readingQueue = requests.queues.reading.queue;
    const { environment, secrets } = cmsEnvironment(stage, data, readingQueue);
    const server = new WebServer(this, 'CmsServer', {
      stage,
      name: 'cms',
      archive: artefacts.cms,
      memoryMb: 2048,
      environmentKey: data.key,
      concurrency: stage.config.concurrency.cms,
      // The database knows this role by its name, and knows it before the first deployment.
      ...(databaseAccess(stage.config).kind === 'role' ? { roleName: stage.named('cms') } : {}),
      layers: this.#hosts.layers,
      environment: { ...environment, ...this.#hosts.environment },
      secrets,
    });
    grantRegister(server, data.register, 's3:GetObject', 's3:PutObject', 's3:PutObjectRetention');
    grantMergedWords(server, data.register);
    grantPreviews(server, data, 's3:PutObject', 's3:DeleteObject');
    grantUploads(server, stage, data);
    server.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [data.secrets.cmsApiKey.secretArn],
      }),
    );
    server.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [readingQueue.queueArn] }),
    );
    return server;
  }
}
