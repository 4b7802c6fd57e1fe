import { useId } from 'react';
import { LengthNote } from '../../admin/length-note.tsx';

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Labelled text area with a hint and, after a refusal, the fault beside it. */
export const WordsField = ({ label, hint, fault, maxLength, value, onChange }: WordsFieldProps) => {
  const id = useId();
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    fault === undefined ? '' : `${id}-fault`,
    `${id}-length`,
  ];
  return (
    <div className="mithaq-field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mithaq-hint">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="mithaq-fault">
          {fault}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={described.join(' ').trim()}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <LengthNote id={`${id}-length`} text={value} limit={maxLength} />
    </div>
  );
};
