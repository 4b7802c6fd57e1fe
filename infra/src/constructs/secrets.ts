import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';

export interface Secrets {
  readonly formToken: ISecret;
  readonly reference: ISecret;
  readonly followLink: ISecret;
  readonly cms: ISecret;
  readonly cmsApiKey: ISecret;
  /** Shows an HTTP API that a request came by way of the CDN. */
  readonly originKey: ISecret;
}

/** Letters and digits: they survive every shell, header and file on their way. */
const generated = { passwordLength: 48, excludePunctuation: true };

export type SecretPart = keyof typeof notRotated;

export const secretName = (stage: Stage, part: SecretPart): string => `mithaq/${stage.config.stage}/${part}`;

/** Why each secret is not changed by a timetable. */
const notRotated = {
  'form-token':
    'Every form that is open in a browser would be refused; changed by hand after a suspicion (runbook).',
  reference: 'A new value changes every reference number that a repeated post gets: it must never change.',
  'follow-link':
    'A new value breaks the links of every e-mail that was sent; changed by hand after a suspicion (runbook).',
  cms: 'Payload derives API keys and sessions from it: a new value shuts everybody out; changed by hand (runbook).',
  'cms-api-key': 'Its other half is a record in the CMS: both are changed together by hand (runbook).',
  'origin-key': 'CDN and API must change at one moment: changed by hand (runbook).',
} as const;

/** The secrets of a stage. None of their values stands in a template. */
export const makeSecrets = (scope: Construct, stage: Stage): Secrets => {
  const { region, mailRegion } = stage.config;
  const make = (name: SecretPart, description: string, elsewhere: readonly string[] = []): Secret => {
    const secret = new Secret(scope, `Secret-${name}`, {
      secretName: secretName(stage, name),
      description,
      generateSecretString: generated,
      removalPolicy: RemovalPolicy.RETAIN,
      replicaRegions: elsewhere.map((each) => ({ region: each })),
    });
    suppressNag(secret, { 'AwsSolutions-SMG4': notRotated[name] });
    return secret;
  };
  return {
    formToken: make('form-token', 'Signs the token of the request form (FORM_TOKEN_SECRET)'),
    reference: make('reference', 'Makes reference numbers; must never change (REFERENCE_SECRET)'),
    followLink: make('follow-link', 'Signs the links of follow e-mails (FOLLOW_LINK_SECRET)'),
    cms: make('cms', 'Signs log-ins of the CMS (CMS_SECRET)'),
    cmsApiKey: make(
      'cms-api-key',
      'API key of the functions’ record in the CMS (CMS_API_KEY)',
      // record-email-event stands where e-mails are sent from, and a template reads secrets of its region only.
      mailRegion === region ? [] : [mailRegion],
    ),
    originKey: make('origin-key', 'Header by which an API knows the CDN'),
  };
};
