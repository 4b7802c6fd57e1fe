/** A bucket of another stack, as a policy or an environment names it. */
export interface ExportedBucket {
  readonly name: string;
  /** ARN under an export name of ours, which tells a policy on this bucket's files from any other policy. */
  readonly arn: string;
}
