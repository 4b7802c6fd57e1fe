'use client';

import { readTypedNumber } from '@mithaq/domain/text/typed-number';
import { TextInput, useField, withCondition } from '@payloadcms/ui';
import { mergeFieldStyles } from '@payloadcms/ui/shared';
import type { NumberFieldClientProps } from 'payload';
import { useState, type ChangeEvent } from 'react';

/** Returns the text of a stored value, for a box in which nobody has typed yet. */
const textOf = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const Box = ({ field, path, readOnly }: NumberFieldClientProps) => {
  const { admin, label, required } = field;
  const [typed, setTyped] = useState('');
  const { disabled, setValue, showError, value } = useField<number | string | null>({ path });
  // The typed text stays as it is, in digits of either kind, as long as it is the value of the field.
  const isOfValue = (readTypedNumber(typed) ?? typed) === (value ?? '');
  return (
    <TextInput
      path={path}
      {...(label === undefined ? {} : { label })}
      required={required === true}
      {...(admin?.description === undefined ? {} : { description: admin.description })}
      readOnly={readOnly === true || disabled}
      showError={showError}
      style={mergeFieldStyles(field)}
      htmlAttributes={{ autoComplete: 'off' }}
      value={isOfValue ? typed : textOf(value)}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const text = event.target.value;
        setTyped(text);
        setValue(text.trim() === '' ? null : (readTypedNumber(text) ?? text));
      }}
    />
  );
};

/**
 * Box for a whole number, in place of Payload's, into which a browser lets nobody write ١٢. A text that is no number is
 * kept for its writer to see and refused at its field.
 */
export const NumberBox = withCondition(Box);
