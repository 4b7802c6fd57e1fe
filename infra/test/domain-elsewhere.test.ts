import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deployed } from './support/templates.ts';

const { config, templates } = deployed('domain-elsewhere');

const distribution = z.object({
  DistributionConfig: z.object({ ViewerCertificate: z.object({ AcmCertificateArn: z.string() }) }),
});
const customName = z.object({
  DomainNameConfigurations: z.array(z.object({ CertificateArn: z.string() })),
});

describe('a stage whose domain is not in Route 53', () => {
  test('makes no record, and no certificate that would wait for a record in vain', () => {
    expect(templates.all('AWS::Route53::RecordSet')).toEqual([]);
    expect(templates.all('AWS::CertificateManager::Certificate')).toEqual([]);
  });

  test('has the certificate of its file at every host', () => {
    const edge = templates
      .all('AWS::CloudFront::Distribution')
      .map(({ properties }) => distribution.parse(properties).DistributionConfig.ViewerCertificate);
    expect(edge.map(({ AcmCertificateArn }) => AcmCertificateArn)).toEqual([
      config.certificates?.edge,
      config.certificates?.edge,
    ]);
    const regional = templates
      .all('AWS::ApiGatewayV2::DomainName')
      .flatMap(({ properties }) => customName.parse(properties).DomainNameConfigurations);
    expect(regional.length).toBeGreaterThan(0);
    for (const { CertificateArn } of regional) expect(CertificateArn).toBe(config.certificates?.regional);
  });

  test('outputs every record that a person makes at the provider, with its value', () => {
    const { domain } = config.mail;
    const said = templates.said;
    expect([...said.keys()].sort()).toEqual(
      ['SiteCname', 'AdminCname', 'Dkim1', 'Dkim2', 'Dkim3', 'BounceMx', 'BounceSpf', 'Dmarc'].sort(),
    );
    expect(said.get('BounceMx')).toBe(
      `bounce.${domain} MX 10 feedback-smtp.${config.mailRegion}.amazonses.com`,
    );
    expect(said.get('BounceSpf')).toBe(`bounce.${domain} TXT "v=spf1 include:amazonses.com ~all"`);
    expect(said.get('Dmarc')).toBe(
      `_dmarc.${domain} TXT "v=DMARC1; p=quarantine; rua=mailto:${config.alarms.email}"`,
    );
    for (const name of ['Dkim1', 'Dkim2', 'Dkim3'])
      expect(JSON.stringify(said.get(name))).toContain(' CNAME ');
  });
});
