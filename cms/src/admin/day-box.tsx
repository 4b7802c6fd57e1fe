'use client';

import { inBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { dayOfIso } from '@mithaq/domain/calendar/iso-day';
import { readGregorianDay } from '@mithaq/domain/calendar/read-day';
import { TextInput, useField, useTranslation, withCondition } from '@payloadcms/ui';
import { mergeFieldStyles } from '@payloadcms/ui/shared';
import type { DateFieldClientProps } from 'payload';
import { useState, type ChangeEvent } from 'react';
import { noonOfTypedDay } from '../payload/fields/typed-day.ts';
import { boxWords, inLanguage } from './labels.ar.ts';

/** Returns a stored day as it is written in the box, «2026/11/28»; a text that is no day as it is. */
const textOf = (value: string | null | undefined): string =>
  value === null || value === undefined || dayOfIso(value.slice(0, 10)) === undefined
    ? (value ?? '')
    : value.slice(0, 10).replaceAll('-', '/');

const Box = ({ field, path, readOnly }: DateFieldClientProps) => {
  const { admin, label, required } = field;
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const { disabled, setValue, showError, value } = useField<string | null>({ path });
  const isOfValue = (noonOfTypedDay(typed) ?? typed) === (value ?? '');
  const shown = isOfValue ? typed : textOf(value);
  const read = readGregorianDay(shown);
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
      value={shown}
      AfterInput={
        <p className="mithaq-hint" role="status">
          {read.kind === 'day' ? inBothCalendars(read.day) : inLanguage(boxWords.day, i18n.language)}
        </p>
      }
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        const text = event.target.value;
        setTyped(text);
        setValue(text.trim() === '' ? null : (noonOfTypedDay(text) ?? text));
      }}
    />
  );
};

/**
 * Box for a day, in place of Payload's picker, which reads no Hijri day and no Arabic digits. The day is typed in
 * either calendar, and the box says in both which day that is. A text that is no day is refused at its field.
 */
export const DayBox = withCondition(Box);
