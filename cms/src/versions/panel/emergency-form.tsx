import { useState } from 'react';
import { faultAt, MoveForm, sayIn, type MoveFormProps } from './move-form.tsx';
import { WordsField } from './words-field.tsx';

/** Form of a publication past four eyes and the guard; asks for the reason. */
export const EmergencyForm = ({ reasons, onSend, ...form }: MoveFormProps) => {
  const say = sayIn(form.language);
  const [emergency, setEmergency] = useState('');
  return (
    <MoveForm
      {...form}
      label={say('emergency')}
      sendLabel={say('emergencyPublish')}
      onSend={() => {
        onSend({ to: 'in-force', emergency });
      }}
    >
      <WordsField
        label={say('emergencyReason')}
        hint={say('emergencyHint')}
        fault={faultAt(reasons, 'emergency')}
        maxLength={1000}
        value={emergency}
        onChange={setEmergency}
      />
    </MoveForm>
  );
};
