/**
 * Runs one process of the local cloud: starts it, prints its address, stops it in order on SIGINT or SIGTERM, and
 * exits with 1 and one line where it cannot start.
 */
export const runUntilStopped = async (
  name: string,
  start: () => Promise<{ readonly url: string; stop: () => Promise<void> }>,
): Promise<void> => {
  try {
    const { url, stop } = await start();
    process.stdout.write(`${name} listens at ${url}\n`);
    let stopping = false;
    const end = (): void => {
      // A second signal comes where a terminal sends one to the group and the launcher another.
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${name} did not stop cleanly: ${String(error)}\n`);
          process.exit(1);
        },
      );
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  } catch (error) {
    process.stderr.write(`${name} cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
};
