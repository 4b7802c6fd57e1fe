/**
 * This module is loaded into every process that the launcher starts. The channel to the launcher closes when the
 * launcher is gone, however it ended, and then the process ends too. The channel alone keeps no process running.
 * Processes that these start in turn load this module as well and have channels of their own, which it leaves alone.
 */
if (process.env['MITHAQ_LAUNCHER_PID'] === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}
