/** A bucket of another stack, as a policy or an environment names it. */
export interface ExportedBucket {
  readonly name: string;
  /** Imported under an export name of ours, by which a policy on its files can be told from any other. */
  readonly arn: string;
}
