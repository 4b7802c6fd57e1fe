'use client';

import { useId, useRef, useState } from 'react';
import { postMove } from './post-move.ts';
import { deskWords, inLanguage } from './words.ar.ts';

export interface OfferedMove {
  readonly to: string;
  readonly label: string;
  readonly needsNote?: boolean;
  /** Asked before a move that cannot be taken back. */
  readonly confirm?: string;
}

interface Props {
  readonly path: string;
  readonly moves: readonly OfferedMove[];
  readonly language: string;
  /** A sentence instead of the buttons' work: what has to be done first. */
  readonly held?: string | undefined;
  readonly onMoved: () => void;
}

/** Buttons for the moves that the life cycle allows, a note, and every reason of a refusal. */
export const MoveButtons = ({ path, moves, language, held, onMoved }: Props) => {
  const noteId = useId();
  const alert = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState('');
  const [working, setWorking] = useState(false);
  const [asked, setAsked] = useState<OfferedMove>();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], language);

  if (moves.length === 0) return null;

  const move = async ({ to }: OfferedMove): Promise<void> => {
    setAsked(undefined);
    setWorking(true);
    setReasons([]);
    const refusals = await postMove(path, to, note);
    setWorking(false);
    if (refusals?.length === 0) {
      setNote('');
      onMoved();
      return;
    }
    setReasons(refusals ?? [say('unreachable')]);
    queueMicrotask(() => alert.current?.focus());
  };
  const begin = (offered: OfferedMove): void => {
    if (offered.confirm === undefined) void move(offered);
    else setAsked(offered);
  };
  const blocked = working || held !== undefined;

  return (
    <div className="mithaq-moves">
      <div
        ref={alert}
        role="alert"
        tabIndex={-1}
        className="mithaq-moves__refused"
        hidden={reasons.length === 0}
      >
        <strong>{say('refused')}</strong>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <label htmlFor={noteId}>{say('note')}</label>
      <textarea
        id={noteId}
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      {moves.some(({ needsNote }) => needsNote) && <p className="mithaq-hint">{say('noteNeeded')}</p>}
      {asked !== undefined && (
        <div role="alertdialog" aria-label={asked.label} className="mithaq-moves__confirm">
          <p>{asked.confirm}</p>
          <button type="button" className="mithaq-button" onClick={() => void move(asked)}>
            {say('goesOn')}
          </button>
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            onClick={() => {
              setAsked(undefined);
            }}
          >
            {say('keep')}
          </button>
        </div>
      )}
      <div className="mithaq-moves__buttons">
        {moves.map((offered, index) => (
          <button
            key={offered.to}
            type="button"
            disabled={blocked}
            className={
              index === 0 && offered.confirm === undefined
                ? 'mithaq-button'
                : 'mithaq-button mithaq-button--quiet'
            }
            onClick={() => {
              begin(offered);
            }}
          >
            {offered.label}
          </button>
        ))}
        <span role="status" className="mithaq-hint">
          {working ? say('working') : held}
        </span>
      </div>
    </div>
  );
};
