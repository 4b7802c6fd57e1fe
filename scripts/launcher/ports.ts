import { createServer } from 'node:net';
import { LauncherError } from './error.ts';
import { portNames, portVariables, type PortName, type Settings } from './settings.ts';

/** Addresses on which another program may hold a port of `localhost`. */
const hosts = ['127.0.0.1', '::1', '0.0.0.0'];

const isTaken = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no address to be taken.
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES');
    });
    probe.listen({ port, host, exclusive: true }, () => {
      probe.close(() => {
        resolve(false);
      });
    });
  });

const takenSomewhere = async (port: number): Promise<boolean> => {
  for (const host of hosts) if (await isTaken(port, host)) return true;
  return false;
};

/** Throws `LauncherError` with the first port that another program holds. */
export const requireFreePorts = async (
  { ports }: Settings,
  names: readonly PortName[] = portNames,
): Promise<void> => {
  for (const name of names) {
    if (!(await takenSomewhere(ports[name]))) continue;
    const { variable, what } = portVariables[name];
    throw new LauncherError(
      `Port ${String(ports[name])} for ${what} is taken: stop the program that holds it, or set ${variable} to a free port.`,
    );
  }
};
