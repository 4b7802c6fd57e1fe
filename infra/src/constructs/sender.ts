import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

/** The sender of e-mails, its region, and the ARNs that a permission to send names. */
export interface Sender {
  readonly from: string;
  readonly region: string;
  readonly arns: readonly string[];
}

/** Names the identity and the configuration set of the mail stack, which may be in another region than `scope`. */
export const senderOf = (scope: Construct, { config, named }: Stage): Sender => {
  const { mail, mailRegion: region } = config;
  const ses = (resource: string, resourceName: string): string =>
    Stack.of(scope).formatArn({ service: 'ses', region, resource, resourceName });
  return {
    from: mail.from,
    region,
    arns: [ses('identity', mail.domain), ses('configuration-set', named('mail'))],
  };
};
