import type { TestProject } from 'vitest/node';
import { serveControl } from './system-control.ts';
import { setUpSecondStep } from './second-step.ts';
import { startSystem, type Addresses } from './system.ts';

declare module 'vitest' {
  interface ProvidedContext {
    system: Addresses;
    /** Address of `serveControl`, for the test that stops parts of the system. */
    control: string;
    dataDir: string;
    /** Key of the second step that the platform administrator has set up. */
    administratorKey: string;
  }
}

/**
 * Starts one system for all browser tests, because loading its data takes longer than most of them. A test that stops
 * a part starts it again.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const system = await startSystem();
  const control = await serveControl(system);
  project.provide('system', system.addresses);
  project.provide('control', control.url);
  project.provide('dataDir', system.dataDir);
  project.provide('administratorKey', await setUpSecondStep(system.addresses.cms, 'admin@mithaq.example'));
  return async () => {
    await control.end();
    await system.end();
  };
};
