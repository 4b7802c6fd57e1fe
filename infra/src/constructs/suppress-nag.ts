import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says of a rule of cdk-nag why it does not hold here; the reason is written for whoever audits the deployment. */
export const suppressNag = (construct: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
};
