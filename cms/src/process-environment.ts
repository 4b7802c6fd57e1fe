import { readEnvironment, type Environment } from './environment.ts';

/**
 * Placeholder values for building and for generating types, which read no secret and open no database: the values
 * only have to parse, and a server never starts on them.
 */
const building: Readonly<Record<string, string>> = { CMS_SECRET: 'not-a-secret-only-there-while-building' };

/** Environment of this process. */
export const environment: Environment = readEnvironment(
  process.env.NEXT_PHASE === 'phase-production-build' || process.env.MITHAQ_CMS_GENERATING === 'true'
    ? { ...process.env, ...building }
    : process.env,
);
