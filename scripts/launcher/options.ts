import { LauncherError } from './error.ts';

export interface StartOptions {
  /** Begin with fresh data. */
  readonly reset: boolean;
  /** Build nothing, run the development servers. */
  readonly watch: boolean;
  /** Leave the two policies without a printed approval as drafts. */
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
