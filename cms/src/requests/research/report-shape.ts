import { keysOf } from '@mithaq/domain/table/keys-of';
import { recommendations } from './labels.ar.ts';

/** Characters of the findings of a report. */
export const FINDINGS_LIMIT = 8000;

export const recommendationNames = keysOf(recommendations);
