'use client';

import { useEffect, useRef } from 'react';
import { deskWords, inLanguage } from '../labels.ar.ts';

interface Props {
  /** Label of the move's button. */
  readonly label: string;
  readonly language: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Replaces the buttons before a move that cannot be undone, and takes the focus. */
export const ConfirmMove = ({ label, language, onConfirm, onCancel }: Props) => {
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    question.current?.focus();
  }, []);
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], language);
  return (
    <>
      <p ref={question} tabIndex={-1} className="mithaq-sand">
        {say('finalWarning')} «{label}».
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
