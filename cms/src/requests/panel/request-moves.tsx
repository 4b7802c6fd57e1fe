'use client';

import { NOTE_LIMIT, WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import { useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { deskWords, inLanguage } from '../../admin/labels.ar.ts';
import { LengthNote } from '../../admin/length-note.tsx';
import { ConfirmMove } from '../../admin/moves/confirm-move.tsx';
import { RefusalAlert } from '../../admin/moves/refusal-alert.tsx';
import { useAsking } from '../../admin/moves/use-asking.ts';
import { moveWords } from './labels.ar.ts';

export interface OfferedRequestMove {
  readonly to: string;
  readonly label: string;
  readonly needsNote: boolean;
  readonly needsWords: boolean;
  readonly needsOriginal: boolean;
  /** Whether the beneficiary is told of the move. */
  readonly tellsHer: boolean;
  /** Marks a move that ends the request; the person confirms it before it is sent. */
  readonly final: boolean;
}

interface Props {
  readonly id: string;
  readonly moves: readonly OfferedRequestMove[];
  /** Reference number of the likeliest original, to begin with. */
  readonly original: string;
}

interface BoxProps {
  readonly label: string;
  readonly hint: string;
  readonly limit: number;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const Box = ({ label, hint, limit, text, onText }: BoxProps) => {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="mithaq-hint">
        {hint}
      </p>
      <textarea
        id={id}
        rows={2}
        aria-describedby={`${id}-hint ${id}-length`}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
      <LengthNote id={`${id}-length`} text={text} limit={limit} />
    </>
  );
};

/**
 * Shows the moves that the life cycle allows. A move is chosen first; then the page says what it needs and whom it
 * tells, with the words to the beneficiary and the note of the file in two boxes, and nothing is sent before that.
 */
export const RequestMoves = ({ id, moves, original: likely }: Props) => {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const router = useRouter();
  const originalId = useId();
  const [chosen, setChosen] = useState<OfferedRequestMove>();
  const [confirming, setConfirming] = useState(false);
  const [note, setNote] = useState('');
  const [words, setWords] = useState('');
  const [original, setOriginal] = useState(likely);
  const { working, notDone, alert, ask, forget } = useAsking(language, {
    onMoved: () => {
      window.location.reload();
    },
    onUnknown: () => {
      router.refresh();
    },
  });
  if (moves.length === 0) return null;
  const say = (key: keyof typeof moveWords): string => inLanguage(moveWords[key], language);

  const send = async ({ to, needsOriginal }: OfferedRequestMove): Promise<void> => {
    setConfirming(false);
    await ask(`/api/requests/${id}/move`, {
      to,
      ...(note.trim() === '' ? {} : { note }),
      ...(words.trim() === '' ? {} : { words }),
      ...(needsOriginal ? { original } : {}),
    });
  };
  const choose = (move: OfferedRequestMove | undefined): void => {
    forget();
    setConfirming(false);
    setChosen(move);
  };

  return (
    <div className="mithaq-moves">
      <RefusalAlert ref={alert} notDone={notDone} />
      <div className="mithaq-moves__buttons">
        {moves.map((offered, index) => (
          <button
            key={offered.to}
            type="button"
            disabled={working}
            aria-pressed={chosen?.to === offered.to}
            className={index === 0 ? 'mithaq-button' : 'mithaq-button mithaq-button--quiet'}
            onClick={() => {
              choose(offered);
            }}
          >
            {offered.label}
          </button>
        ))}
      </div>
      {chosen !== undefined && (
        <div role="group" aria-label={chosen.label}>
          <p className="mithaq-hint">{say(chosen.tellsHer ? 'told' : 'notTold')}</p>
          {chosen.tellsHer && (
            <Box
              label={say(chosen.needsWords ? 'wordsNeeded' : 'words')}
              hint={say('wordsHint')}
              limit={WORDS_LIMIT}
              text={words}
              onText={setWords}
            />
          )}
          <Box
            label={say(chosen.needsNote ? 'noteNeeded' : 'note')}
            hint={say('noteHint')}
            limit={NOTE_LIMIT}
            text={note}
            onText={setNote}
          />
          {chosen.needsOriginal && (
            <>
              <label htmlFor={originalId}>{say('original')}</label>
              <input
                id={originalId}
                dir="ltr"
                value={original}
                onChange={(event) => {
                  setOriginal(event.target.value);
                }}
              />
            </>
          )}
          {confirming ? (
            <ConfirmMove
              label={chosen.label}
              language={language}
              onConfirm={() => void send(chosen)}
              onCancel={() => {
                setConfirming(false);
              }}
            />
          ) : (
            <div className="mithaq-moves__buttons">
              <button
                type="button"
                className="mithaq-button"
                disabled={working}
                onClick={() => {
                  if (chosen.final) setConfirming(true);
                  else void send(chosen);
                }}
              >
                {say('confirm')}
              </button>
              <button
                type="button"
                className="mithaq-button mithaq-button--quiet"
                disabled={working}
                onClick={() => {
                  choose(undefined);
                }}
              >
                {inLanguage(deskWords.keep, language)}
              </button>
            </div>
          )}
        </div>
      )}
      <p role="status" className="mithaq-hint">
        {working ? inLanguage(deskWords.working, language) : null}
      </p>
    </div>
  );
};
