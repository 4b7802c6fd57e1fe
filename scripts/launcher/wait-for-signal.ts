/** Settles at Ctrl-C, at a request to end, or when the process that started this one is gone. */
export const waitForSignal = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    process.on('disconnect', stop);
  });
