import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly type: 'password' | 'email' | 'text';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A field with its label above, and its hint where one is given. */
export const LabelledInput = ({
  label,
  type,
  value,
  onChange,
  autoComplete,
  hint,
  required = true,
}: Props) => {
  const id = useId();
  return (
    <div className="mithaq-gate__field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
      <input
        id={id}
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
