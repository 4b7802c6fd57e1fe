import { CfnOutput } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

interface MailRecord {
  readonly id: string;
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
}

/**
 * Makes the DNS records by which other mail servers tell our e-mails from forged ones: in the stage's Route 53 zone
 * where there is one, as outputs of the deployment for every other provider.
 */
export const mailRecords = (scope: Construct, stage: Stage, identity: EmailIdentity): void => {
  const { mail, mailRegion, alarms, dns } = stage.config;
  const records: MailRecord[] = [
    ...identity.dkimRecords.map(({ name, value }, at) => ({
      id: `Dkim${String(at + 1)}`,
      name,
      type: 'CNAME' as const,
      value,
    })),
    {
      id: 'BounceMx',
      name: `bounce.${mail.domain}`,
      type: 'MX',
      value: `10 feedback-smtp.${mailRegion}.amazonses.com`,
    },
    {
      id: 'BounceSpf',
      name: `bounce.${mail.domain}`,
      type: 'TXT',
      value: '"v=spf1 include:amazonses.com ~all"',
    },
    {
      id: 'Dmarc',
      name: `_dmarc.${mail.domain}`,
      type: 'TXT',
      value: `"v=DMARC1; p=quarantine; rua=mailto:${alarms.email}"`,
    },
  ];
  const inZone = dns !== undefined && (mail.domain === dns.zone || mail.domain.endsWith(`.${dns.zone}`));
  for (const { id, name, type, value } of records) {
    // Many domains have a DMARC record already, and a domain with two counts as one with none: a person makes this
    // record.
    if (inZone && id !== 'Dmarc') {
      new CfnRecordSet(scope, `${id}Record`, {
        hostedZoneId: dns.zoneId,
        name,
        type,
        ttl: '3600',
        resourceRecords: [value],
      });
    } else new CfnOutput(scope, id, { value: `${name} ${type} ${value}` });
  }
};
