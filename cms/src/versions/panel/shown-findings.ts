import { useSyncExternalStore } from 'react';
import type { DeskFinding } from '../endpoints/version-desk-shape.ts';

/*
 * The desk above the form reads the findings; the rows of the form show those of their clauses. Desk and rows are far
 * apart in Payload's page, so this module keeps the findings that the desk has read last.
 */
let shown: readonly DeskFinding[] = [];
const listeners = new Set<() => void>();

export const showFindings = (findings: readonly DeskFinding[]): void => {
  shown = findings;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const none: readonly DeskFinding[] = [];

/** Returns the findings that nobody has overruled, from the desk's last read. */
export const useShownFindings = (): readonly DeskFinding[] =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
