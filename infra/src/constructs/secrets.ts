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
  /** Authenticates the CDN to an HTTP API. */
  readonly originKey: ISecret;
}

/** Letters and digits pass unchanged through every shell, header and file. */
const generated = { passwordLength: 48, excludePunctuation: true };

export type SecretPart = keyof typeof notRotated;

export const secretName = (stage: Stage, part: SecretPart): string => `mithaq/${stage.config.stage}/${part}`;

/** The reason why each secret is not rotated by a schedule. */
const notRotated = {
  'form-token':
    'Every form that is open in a browser would be refused; changed by hand after a suspicion (runbook).',
  reference: 'A new value changes every reference number that a repeated post gets: it must never change.',
  'follow-link':
    'A new value breaks the links of every e-mail that was sent; changed by hand after a suspicion (runbook).',
  cms: 'Payload derives sessions from it: a new value logs everybody out; changed by hand (runbook).',
  'cms-api-key': 'CMS and functions are deployed with it: changed by hand after a suspicion (runbook).',
  'origin-key': 'CDN and guard are deployed with it: changed by hand after a suspicion (runbook).',
} as const;

/** Makes the secrets of a stage. Templates hold none of their values. */
export const makeSecrets = (scope: Construct, stage: Stage): Secrets => {
  const { region, mailRegion } = stage.config;
  const make = (name: SecretPart, description: string, elsewhere: readonly string[] = []): Secret => {
    const secret = new Secret(scope, `Secret-${name}`, {
      secretName: secretName(stage, name),
      description,
      generateSecretString: generated,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
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
      'Key with which the functions call the CMS (CMS_API_KEY)',
      // record-email-event runs in the mail region, and a template reads secrets of its own region only.
      mailRegion === region ? [] : [mailRegion],
    ),
    originKey: make('origin-key', 'Header by which an API knows the CDN'),
  };
};
