/** Versions of a secret by the labels of Secrets Manager: the value of now and the one before it. */
export type KeyVersion = 'AWSCURRENT' | 'AWSPREVIOUS';

/** A stranger with a key of her own causes no more readings of the secret than this allows; milliseconds. */
const READ_AGAIN_AFTER_MS = 60_000;

/**
 * Returns a function that reads the values which a secret holds now and held before, for a program that met a key
 * other than the one it was deployed with: caller and called never change at one moment, so while a new key is being
 * deployed either of the two may be the first to have it. `read` returns undefined where the secret has no such version,
 * as before any rotation. Reads once a minute at most. Throws what `read` throws, and the next call reads again.
 */
export const rotatedKeys = (
  read: (version: KeyVersion) => Promise<string | undefined>,
  now: () => number = () => Date.now(),
): (() => Promise<readonly string[]>) => {
  let known: readonly string[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() - readAt < READ_AGAIN_AFTER_MS) return known;
    const keys = await Promise.all([read('AWSCURRENT'), read('AWSPREVIOUS')]);
    known = keys.filter((key) => key !== undefined);
    readAt = now();
    return known;
  };
};
