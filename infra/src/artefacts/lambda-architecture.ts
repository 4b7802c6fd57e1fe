import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { machineCodeIn, type MachineCode } from './machine-code.ts';
import type { Entry } from './walk.ts';

/** The glibc of Lambda's Node 24 (Amazon Linux 2023). */
export const LAMBDA_GLIBC = [2, 34] as const;

/** Thrown for an artefact whose machine code cannot run on Lambda. */
export class ForeignBuildError extends Error {
  override readonly name = 'ForeignBuildError';
}

const whyNot = ({ system, machine, libc, glibc: [major, minor] }: MachineCode): string | undefined => {
  if (system !== 'linux') return `is for ${system === 'mac' ? 'macOS' : 'Windows'}`;
  if (machine === 'other') return 'is for another processor than Lambda has';
  if (libc === 'musl') return 'is for musl and not for glibc';
  const [most, mostMinor] = LAMBDA_GLIBC;
  return major > most || (major === most && minor > mostMinor)
    ? `asks for glibc ${String(major)}.${String(minor)}, Lambda has ${LAMBDA_GLIBC.join('.')}`
    : undefined;
};

/**
 * Returns the architecture for which an artefact's machine code is made: arm64, which costs less, where the artefact
 * holds none. `needs` are beginnings of names of packages without whose machine code the artefact would do half of
 * its work. Throws `ForeignBuildError`.
 */
export const lambdaArchitecture = (
  name: string,
  entries: readonly Entry[],
  needs: readonly string[],
): Architecture => {
  const code = machineCodeIn(entries);
  const refuse = (what: string): never => {
    throw new ForeignBuildError(
      `The ${name} cannot be deployed from this machine: ${what}. Build and deploy on Linux, x86-64, with glibc (docs/deploy.md, «Before you begin»)`,
    );
  };
  for (const each of code) {
    const why = whyNot(each);
    if (why !== undefined) refuse(`${each.path} ${why}`);
  }
  for (const need of needs) {
    if (!code.some(({ path }) => path.includes(`node_modules/${need}`)))
      refuse(`it has no machine code of ${need}`);
  }
  const [first] = code;
  const other = code.find(({ machine }) => machine !== first?.machine);
  if (first !== undefined && other !== undefined)
    refuse(`${first.path} and ${other.path} are for two processors`);
  return first?.machine === 'x86_64' ? Architecture.X86_64 : Architecture.ARM_64;
};
