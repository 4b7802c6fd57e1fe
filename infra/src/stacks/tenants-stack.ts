import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnDistributionTenant } from 'aws-cdk-lib/aws-cloudfront';
import { CnameRecord, HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Tenant } from '../config/site-names.ts';
import type { Stage } from '../config/stage.ts';
import type { TenantDistribution } from '../constructs/tenant-distribution.ts';

/** Tenants of one stack: a template takes 500 resources, and a tenant is one or two. */
export const TENANTS_A_STACK = 200;

export interface TenantsStackProps extends StackProps {
  readonly stage: Stage;
  readonly tenants: readonly Tenant[];
  readonly to: TenantDistribution;
}

/**
 * Hosts of associations as tenants of the CDN. CloudFront requests the certificate of each by itself, and proves it by
 * HTTP once the host points to the group, so that no owner's DNS stands in another's way.
 */
export class TenantsStack extends Stack {
  constructor(scope: Construct, id: string, { stage, tenants, to, ...props }: TenantsStackProps) {
    super(scope, id, props);
    const { dns } = stage.config;
    const zone =
      dns === undefined
        ? undefined
        : HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: dns.zoneId, zoneName: dns.zone });
    for (const { association, host } of tenants) {
      const tenant = new CfnDistributionTenant(this, `Tenant-${association}`, {
        name: stage.named(association),
        distributionId: to.distribution.distributionId,
        connectionGroupId: to.group.attrId,
        domains: [host],
        enabled: true,
        managedCertificateRequest: {
          primaryDomainName: host,
          validationTokenHost: 'cloudfront',
          certificateTransparencyLoggingPreference: 'enabled',
        },
      });
      if (zone === undefined || !host.endsWith(`.${zone.zoneName}`)) continue;
      const record = new CnameRecord(this, `Cname-${association}`, {
        zone,
        recordName: `${host}.`,
        domainName: to.group.attrRoutingEndpoint,
      });
      // The proof of the certificate is asked for under the host.
      tenant.node.addDependency(record);
    }
  }
}
