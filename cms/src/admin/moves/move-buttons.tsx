'use client';

import { useId, useState } from 'react';
import { deskWords, inLanguage } from '../labels.ar.ts';
import { LengthNote } from '../length-note.tsx';
import { ConfirmMove } from './confirm-move.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { useAsking } from './use-asking.ts';

export interface OfferedMove {
  readonly to: string;
  readonly label: string;
  readonly needsNote?: boolean;
  /** Marks a move that cannot be undone; the person confirms it before it is sent. */
  readonly final?: boolean;
}

interface Props {
  readonly path: string;
  readonly moves: readonly OfferedMove[];
  readonly language: string;
  readonly onMoved: () => void;
  readonly onUnknown: () => void;
}

/** Shows buttons for the moves that the life cycle allows, a note, and every reason of a refusal. */
export const MoveButtons = ({ path, moves, language, onMoved, onUnknown }: Props) => {
  const noteId = useId();
  const [note, setNote] = useState('');
  const [toConfirm, setToConfirm] = useState<OfferedMove>();
  const { working, notDone, alert, ask } = useAsking(language, { onMoved, onUnknown });
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], language);

  if (moves.length === 0) return null;

  const move = async ({ to }: OfferedMove): Promise<void> => {
    setToConfirm(undefined);
    const refusals = await ask(path, note.trim() === '' ? { to } : { to, note });
    if (refusals.length === 0) setNote('');
  };

  return (
    <div className="mithaq-moves">
      <RefusalAlert ref={alert} notDone={notDone} />
      <label htmlFor={noteId}>{say('note')}</label>
      <textarea
        id={noteId}
        rows={2}
        aria-describedby={`${noteId}-length`}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <LengthNote id={`${noteId}-length`} text={note} limit={2000} />
      {moves.some(({ needsNote }) => needsNote) && <p className="mithaq-hint">{say('noteNeeded')}</p>}
      {toConfirm === undefined ? (
        <div className="mithaq-moves__buttons">
          {moves.map((offered, index) => (
            <button
              key={offered.to}
              type="button"
              disabled={working}
              className={index === 0 ? 'mithaq-button' : 'mithaq-button mithaq-button--quiet'}
              onClick={() => {
                if (offered.final === true) setToConfirm(offered);
                else void move(offered);
              }}
            >
              {offered.label}
            </button>
          ))}
        </div>
      ) : (
        <ConfirmMove
          label={toConfirm.label}
          language={language}
          onConfirm={() => void move(toConfirm)}
          onCancel={() => {
            setToConfirm(undefined);
          }}
        />
      )}
      <p role="status" className="mithaq-hint">
        {working ? say('working') : null}
      </p>
    </div>
  );
};
