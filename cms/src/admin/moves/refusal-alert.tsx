import type { RefObject } from 'react';
import type { NotDone } from './use-asking.ts';

interface Props {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly notDone: NotDone | undefined;
}

/**
 * Shows every reason of a refusal. The alert is in the page from the beginning, so that screen readers announce when
 * it fills.
 */
export const RefusalAlert = ({ ref, notDone }: Props) => (
  <div ref={ref} role="alert" tabIndex={-1} className="mithaq-moves__refused" hidden={notDone === undefined}>
    {notDone !== undefined && (
      <>
        <strong>{notDone.heading}</strong>
        <ul>
          {notDone.reasons.map(({ message, path }) => (
            <li key={`${path ?? ''} ${message}`}>{message}</li>
          ))}
        </ul>
      </>
    )}
  </div>
);
