import { useEffect, useId, useRef } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly type: 'password' | 'email' | 'text';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  /** Receives the focus when it appears, because the person has just asked for the step that it belongs to. */
  readonly takesFocus?: boolean | undefined;
}

/** A field with its label above, and its hint where one is given. */
export const LabelledInput = ({
  name,
  label,
  type,
  value,
  onChange,
  autoComplete,
  hint,
  required = true,
  takesFocus = false,
}: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <div className="mithaq-gate__field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
      <input
        ref={input}
        id={id}
        name={name}
        type={type}
        value={value}
        required={required}
        autoComplete={autoComplete}
        dir="auto"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
};
