import { isMainThread } from 'node:worker_threads';

/**
 * This module is loaded into every process that the launcher starts. The channel to the launcher closes when the
 * launcher is gone, however it ended, and then the process ends too. The channel alone keeps no process running.
 * Processes that these start in turn load this module as well and have channels of their own, which it leaves alone.
 */
const launcher = Number(process.env['MITHAQ_LAUNCHER_PID']);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process
  }
};

// A worker thread loads this module too, and has no channel of its own.
const isOwnChild = isMainThread && process.ppid === launcher;
// A launcher that was killed before this line has left the process to another parent.
if (isMainThread && !isOwnChild && launcher > 0 && !isAlive(launcher)) process.exit(1);
if (isOwnChild) {
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
  // The channel may have closed before anybody listened.
  if (!process.connected) process.exit(1);
}

// A log that takes no line, because its disk is full, must not end the program; people would lose the service with it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
