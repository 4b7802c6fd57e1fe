import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Passwords are hashed slowly on purpose (600,000 rounds, a quarter of a second), which was more than half of the
 * suite's processor time. In this process a hash takes a thousandth of the rounds, for writing and for checking alike;
 * the rounds of the product are held by the tests of the log-in, which ask for them, and by the browser tests, which
 * run the product itself.
 */
const SLOW_ROUNDS = 100_000;
const REAL = 'MITHAQ_TEST_REAL_HASHES';

const product = crypto.pbkdf2;
const quickened: typeof product = (password, salt, rounds, length, digest, done) => {
  const isReal = process.env[REAL] !== undefined || rounds < SLOW_ROUNDS;
  product(password, salt, isReal ? rounds : rounds / 1000, length, digest, done);
};

// Files of one process share the module `crypto`, but each runs this file again.
if (product.name !== quickened.name) {
  crypto.pbkdf2 = quickened;
  syncBuiltinESMExports();
}

/** Runs with as many rounds as the product has; a hash that was written before does not fit its password then. */
export const withRealHashes = async (run: () => Promise<void>): Promise<void> => {
  process.env[REAL] = 'yes';
  try {
    await run();
  } finally {
    Reflect.deleteProperty(process.env, REAL);
  }
};
