import type { TestProject } from 'vitest/node';
import { startSystem, type Addresses } from './system.ts';

declare module 'vitest' {
  interface ProvidedContext {
    system: Addresses;
  }
}

/** Starts one system for all browser tests; a test that stops parts of it starts one of its own. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const system = await startSystem();
  project.provide('system', system.addresses);
  return () => system.end();
};
