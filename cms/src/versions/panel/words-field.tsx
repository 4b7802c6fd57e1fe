import { useId } from 'react';

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
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`];
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
        maxLength={maxLength}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={described.join(' ').trim() || undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
};
