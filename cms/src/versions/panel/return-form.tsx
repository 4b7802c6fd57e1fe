import { useState } from 'react';
import { faultAt, MoveForm, sayIn, type MoveFormProps } from './move-form.tsx';
import { WordsField } from './words-field.tsx';

/** Form of a return to the draft; shows the open comments and asks for the reason. */
export const ReturnForm = ({ openComments, reasons, onSend, ...form }: MoveFormProps) => {
  const say = sayIn(form.language);
  const [note, setNote] = useState('');
  return (
    <MoveForm
      {...form}
      label={say('returnIt')}
      sendLabel={say('returnIt')}
      onSend={() => {
        onSend({ to: 'draft', note });
      }}
    >
      {openComments.length > 0 && (
        <>
          <p>
            <strong>{say('openComments')}</strong>
          </p>
          <ul>
            {openComments.map(({ id, quote, text }) => (
              <li key={id}>
                «{quote.slice(0, 80)}»: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <WordsField
        label={say('returnReason')}
        hint={say('returnHint')}
        fault={faultAt(reasons, 'note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
    </MoveForm>
  );
};
