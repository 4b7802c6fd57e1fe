/**
 * Loaded into every process that the launcher starts: the channel to the launcher closes when that is gone, however
 * it went, and then nothing may stay behind. The channel alone keeps no process from ending. Processes that those
 * start in turn load this too and have channels of their own, which are none of its business.
 */
if (process.env['MITHAQ_LAUNCHER_PID'] === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
}
