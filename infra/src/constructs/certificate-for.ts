import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

/**
 * Makes or imports one certificate for all hosts of a stage: CloudFront needs one in us-east-1, API Gateway one in
 * the region.
 */
export const certificateFor = (scope: Construct, stage: Stage, where: 'edge' | 'regional'): ICertificate => {
  const { site, admin, dns, certificates } = stage.config;
  if (certificates !== undefined)
    return Certificate.fromCertificateArn(scope, 'Certificate', certificates[where]);
  if (dns === undefined) throw new Error('a stage has a zone or certificates: its file is checked for it');
  const [domainName, ...others] = [...site.hosts, admin.host];
  return new Certificate(scope, 'Certificate', {
    domainName,
    subjectAlternativeNames: others,
    validation: CertificateValidation.fromDns(
      HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: dns.zoneId, zoneName: dns.zone }),
    ),
  });
};
