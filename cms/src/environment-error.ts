/** Variables are missing or malformed; the message names each of them. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly variables: readonly string[];

  constructor(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
    super(
      issues
        .map((issue) => `${issue.path.map(String).join('.')} is missing or malformed: ${issue.message}`)
        .join('\n'),
    );
    this.variables = issues.map((issue) => issue.path.map(String).join('.'));
  }
}
