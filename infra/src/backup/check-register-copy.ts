import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cms = join(import.meta.dirname, '../../../cms');

export interface RegisterVerdict {
  readonly whole: boolean;
  /** What the CMS's own command says of it, a line an association and a line a fault. */
  readonly said: string;
}

/**
 * Whether the copy of a register in `folder` is whole, by the command that verifies the register itself: every version's
 * file and the chain that they make, where each hash leads, PDFs and files of tools by their hashes. What search reads
 * is derived and made anew by `register:complete`.
 */
export const checkRegisterCopy = (folder: string): RegisterVerdict => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-register.ts'], {
    cwd: cms,
    encoding: 'utf8',
    env: { ...process.env, REGISTER_DIR: folder, REGISTER_BUCKET: '' },
  });
  return { whole: status === 0, said: `${stdout}${stderr}`.trim() };
};
