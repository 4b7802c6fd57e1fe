import type { FieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import type { TrackAct } from '@mithaq/domain/contracts/tracking-api';
import type { TrackActFault, TrackActField, TypedAct } from '@mithaq/domain/request/check-track-act';
import { fieldFaultMessage } from '@mithaq/domain/request/field-faults.ar';
import { choiceMissing } from './track.ar.ts';

/** Returns the id of a field's element, which the error summary links to; a page has the forms of several acts. */
export const actFieldId = (act: TrackAct, field: TrackActField): string => `${act}-${field}`;

const sentenceOf = (field: TrackActField, code: FieldFaultCode, typed: string): string => {
  if (field === 'rating' || field === 'right') return choiceMissing[field];
  if (field !== 'words') return fieldFaultMessage(field, code, typed);
  return code === 'missing' ? choiceMissing.words : fieldFaultMessage('description', code, typed);
};

/** Returns the sentence of each field that is at fault, in the order of the form. */
export const actFaultSentences = (
  faults: readonly TrackActFault[],
  typed: TypedAct,
): { readonly field: TrackActField; readonly sentence: string }[] =>
  faults.map(({ field, code }) => ({ field, sentence: sentenceOf(field, code, typed[field] ?? '') }));
