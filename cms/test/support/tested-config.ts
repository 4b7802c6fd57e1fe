import type { SanitizedConfig } from 'payload';
import { cmsConfig } from '../../src/config.ts';
import type { Environment } from '../../src/environment.ts';

/**
 * Returns the configuration of the CMS for one environment, as a test starts it: Payload would otherwise start another
 * process at each start, which imports the whole CMS again and generates its types.
 */
export const testedConfig = async (environment: Environment): Promise<SanitizedConfig> => {
  const made = await cmsConfig(environment);
  return { ...made, typescript: { ...made.typescript, autoGenerate: false } };
};
