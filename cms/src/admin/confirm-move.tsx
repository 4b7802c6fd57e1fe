'use client';

import { useEffect, useRef } from 'react';
import type { OfferedMove } from './move-buttons.tsx';
import { deskWords, inLanguage } from './words.ar.ts';

interface Props {
  readonly move: OfferedMove;
  readonly language: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Stands in the place of the buttons before a move that nobody can take back. The focus comes here. */
export const ConfirmMove = ({ move, language, onConfirm, onCancel }: Props) => {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    question.current?.focus();
  }, []);
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], language);
  return (
    <>
      <p ref={question} tabIndex={-1} className="mithaq-sand">
        {say('finalWarning')} «{move.label}».
      </p>
      <div className="mithaq-moves__buttons">
        <button type="button" className="mithaq-button" onClick={onConfirm}>
          {say('confirm')}
        </button>
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onCancel}>
          {say('keep')}
        </button>
      </div>
    </>
  );
};
