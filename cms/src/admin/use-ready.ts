import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Returns whether the page listens already. Before that a pressed button would send its form as the browser does by
 * itself, which loads the page again and answers nothing; such a button stays disabled until then.
 */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
