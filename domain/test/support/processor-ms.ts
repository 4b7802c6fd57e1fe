/** Returns the milliseconds of a processor that work takes, whatever else the machine does meanwhile. */
export const processorMs = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
