/**
 * Loaded into every process that the launcher starts: the channel to the launcher closes when that is gone, however
 * it went, and then nothing may stay behind. The channel alone keeps no process from ending.
 */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
