import { createHash } from 'node:crypto';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { sharedHosts } from '../config/site-names.ts';
import type { Stage } from '../config/stage.ts';

/** Names a certificate after its hosts, in any order. */
const nameFor = (hosts: readonly string[]): string =>
  `Certificate${createHash('sha256')
    .update([...hosts].sort().join(' '))
    .digest('hex')
    .slice(0, 8)}`;

/**
 * Makes or imports one certificate for all hosts of a stage that are no tenants: CloudFront needs one in us-east-1, API Gateway one in
 * the region. Other hosts make another certificate under another logical id, so that whoever reads its ARN has
 * changed too and is deployed again.
 */
export const certificateFor = (scope: Construct, stage: Stage, where: 'edge' | 'regional'): ICertificate => {
  const { site, admin, dns, certificates } = stage.config;
  if (certificates !== undefined)
    return Certificate.fromCertificateArn(scope, 'Certificate', certificates[where]);
  if (dns === undefined) throw new Error('a stage has a zone or certificates: its file is checked for it');
  const hosts = [...sharedHosts(site), admin.host];
  const [domainName, ...others] = hosts;
  if (domainName === undefined) throw new Error('a stage has a host: its file is checked for it');
  const made = new Certificate(scope, nameFor(hosts), {
    domainName,
    subjectAlternativeNames: others,
    validation: CertificateValidation.fromDns(
      HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: dns.zoneId, zoneName: dns.zone }),
    ),
  });
  // CloudFront still uses the former certificate while this stack is cleaned up, and ACM would refuse to delete it.
  made.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  return made;
};
