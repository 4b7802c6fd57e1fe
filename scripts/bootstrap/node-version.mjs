import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node that the bootstrap runs on. */
export const oldestNode = 20;
/** The Node that everything else runs on, as in Lambda. */
const projectNode = 24;

export const majorOf = (version) => Number(version.replace('v', '').split('.')[0]);

const versionOf = (path) => {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? majorOf(stdout.trim()) : 0;
};

/** Returns the Node 24 of the package (Linux), else the running Node where it is new enough, else a sentence. */
export const findProjectNode = (root) => {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(packaged) && versionOf(packaged) >= projectNode) return { path: packaged };
  if (majorOf(process.version) >= projectNode) return { path: process.execPath };
  return {
    fault:
      `Mithaq runs on Node ${projectNode}, which is packaged for Linux (x64, arm64) only; this is Node ` +
      `${process.version} on ${process.platform} ${process.arch}. Get Node ${projectNode} from https://nodejs.org and try again.`,
  };
};
