import { useId, useState } from 'react';
import { faultAt, MoveForm, sayIn, type MoveFormProps } from './move-form.tsx';
import { WordsField } from './words-field.tsx';

const kinds = [
  ['withdrawn', 'withdrawn'],
  ['published-in-error', 'publishedInError'],
] as const;

/** Form that ends a published version; asks for the kind and the reason. */
export const WithdrawForm = ({ reasons, onSend, ...form }: MoveFormProps) => {
  const say = sayIn(form.language);
  const group = useId();
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<string>();
  const kindFault = faultAt(reasons, 'kind');
  return (
    <MoveForm
      {...form}
      label={say('withdrawIt')}
      sendLabel={say('withdrawIt')}
      onSend={() => {
        onSend({ to: 'withdrawn', note, ...(kind === undefined ? {} : { kind }) });
      }}
    >
      <p>{say('withdrawWarning')}</p>
      <fieldset className="mithaq-field">
        <legend>{say('withdrawKind')}</legend>
        {kindFault !== undefined && <p className="mithaq-fault">{kindFault}</p>}
        {kinds.map(([value, word]) => (
          <label key={value} className="mithaq-choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={kind === value}
              onChange={() => {
                setKind(value);
              }}
            />
            {say(word)}
          </label>
        ))}
      </fieldset>
      <WordsField
        label={say('withdrawReason')}
        fault={faultAt(reasons, 'note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
    </MoveForm>
  );
};
