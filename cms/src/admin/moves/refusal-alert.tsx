import type { RefObject } from 'react';
import type { Refusal } from '../ask-server.ts';
import { deskWords, inLanguage } from '../words.ar.ts';

interface Props {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly reasons: readonly Refusal[];
  readonly language: string;
}

/** Every reason why a move was refused. In the page from the beginning, so that screen readers tell when it fills. */
export const RefusalAlert = ({ ref, reasons, language }: Props) => (
  <div ref={ref} role="alert" tabIndex={-1} className="mithaq-moves__refused" hidden={reasons.length === 0}>
    <strong>{inLanguage(deskWords.refused, language)}</strong>
    <ul>
      {reasons.map(({ message, path }) => (
        <li key={`${path ?? ''} ${message}`}>{message}</li>
      ))}
    </ul>
  </div>
);
