import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const cms = join(import.meta.dirname, '../../../cms');

export interface RegisterVerdict {
  readonly whole: boolean;
  /** Report of the CMS's own command: a line for each association and for each fault. */
  readonly said: string;
}

/**
 * Verifies the copy of a register in `folder` by the command that verifies the register itself: the file of every
 * version and their chain, the target of each hash, and PDFs and files of tools by their hashes. The files that
 * search reads are derived and are made again by `register:complete`.
 */
export const checkRegisterCopy = (folder: string): RegisterVerdict => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify-register.ts'], {
    cwd: cms,
    encoding: 'utf8',
    env: { ...process.env, REGISTER_DIR: folder, REGISTER_BUCKET: '' },
  });
  return { whole: status === 0, said: `${stdout}${stderr}`.trim() };
};
