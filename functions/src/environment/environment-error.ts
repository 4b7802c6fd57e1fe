/** A variable that is missing or malformed; names the variables and never shows a value. */
export class EnvironmentError extends Error {
  readonly variables: readonly string[];

  constructor(problems: readonly { readonly variable: string; readonly problem: string }[]) {
    super(problems.map(({ variable, problem }) => `${variable}: ${problem}`).join('; '));
    this.name = 'EnvironmentError';
    this.variables = problems.map(({ variable }) => variable);
  }
}
