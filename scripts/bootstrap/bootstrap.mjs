// This file runs on the Node that happens to be installed, before the project's packages are: plain JavaScript and
// Node's own modules.
import { spawn } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { findProjectNode, majorOf, oldestNode } from './node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

/**
 * Ends with npm. npm runs this process through a shell, which dies of a signal sent to npm alone and passes no signal
 * on; the only trace is that this process has another parent.
 */
const endWithNpm = (end) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 300);
  timer.unref();
};

/** Hands over to `scripts/launcher/{script}` on the project's Node, with its dependencies installed. */
export const bootstrap = (script, args = process.argv.slice(2)) => {
  if (majorOf(process.version) < oldestNode) {
    fail(
      `Mithaq needs Node ${oldestNode} or newer to start; this is Node ${process.version}. Get it from https://nodejs.org and try again.`,
    );
  }
  const installFault = install(root);
  if (installFault !== undefined) fail(installFault);
  const node = findProjectNode(root);
  if (node.path === undefined) fail(node.fault);

  const child = spawn(node.path, [join(root, 'scripts', 'launcher', script), ...args], {
    cwd: root,
    // The channel tells the launcher that this process is gone, even where it could send no signal.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      MITHAQ_BOOTSTRAP_PID: String(process.pid),
    },
  });
  // A terminal sends Ctrl-C to both processes and the second signal does no harm; others send a signal to this
  // process alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
};
