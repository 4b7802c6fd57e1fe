import { LauncherError } from './error.ts';

export interface StartOptions {
  /** Begins with fresh data. */
  readonly reset: boolean;
  /** Runs the development servers and builds the functions only. */
  readonly watch: boolean;
  /** Leaves the two policies without a printed approval as drafts. */
  readonly withoutDemoApprovals: boolean;
}

const known = ['--reset', '--watch', '--without-demo-approvals'];

export const parseStartOptions = (args: readonly string[]): StartOptions => {
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined) {
    throw new LauncherError(
      `«${unknown}» is no option of npm start; there are ${known.join(', ')} (after --).`,
    );
  }
  return {
    reset: args.includes('--reset'),
    watch: args.includes('--watch'),
    withoutDemoApprovals: args.includes('--without-demo-approvals'),
  };
};
