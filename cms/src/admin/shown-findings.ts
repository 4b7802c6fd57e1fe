import { useSyncExternalStore } from 'react';
import type { DeskFinding } from './version-desk-shape.ts';

/*
 * The desk above the form reads the findings; the rows of the form show those of their clauses. The two are far apart
 * in Payload's page, so what the desk has read last is kept here.
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

/** Findings that nobody has overruled, as the desk has read them last. */
export const useShownFindings = (): readonly DeskFinding[] =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
