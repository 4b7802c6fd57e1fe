'use client';

import { FieldLabel, useField, withCondition } from '@payloadcms/ui';
import { mergeFieldStyles } from '@payloadcms/ui/shared';
import type { DateFieldClientProps } from 'payload';
import { formatInstant } from './format-instant.ar.ts';

const Box = ({ field, path }: DateFieldClientProps) => {
  const { value } = useField<string | null>({ path });
  const { admin, label } = field;
  return (
    <div
      className="field-type mithaq-instant"
      id={`field-${path.replaceAll('.', '__')}`}
      style={mergeFieldStyles(field)}
    >
      <FieldLabel as="span" {...(label === undefined ? {} : { label })} path={path} />
      <p>{value ? <time dateTime={value}>{formatInstant(value)}</time> : '—'}</p>
      {typeof admin?.description === 'string' && <p className="mithaq-hint">{admin.description}</p>}
    </div>
  );
};

/**
 * An instant in a form, in the words of every other instant of the admin, in place of Payload's picker, which shows it
 * in the browser's zone. The CMS writes instants itself and no person types one, so that there is nothing to pick.
 */
export const InstantBox = withCondition(Box);
