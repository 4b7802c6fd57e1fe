import { ValidationError, type CollectionBeforeValidateHook } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { readSections } from '../text/read-sections.ts';

/**
 * Reads the text that is written into a version, by whichever door it comes: editor, API, copy or import. Each clause
 * gets its id once; a text that the contract or its limits refuse is refused whole, with every place that causes it.
 */
export const takeText: CollectionBeforeValidateHook<PolicyVersion> = ({ data, req }) => {
  if (data === undefined || !('sections' in data)) return data;
  const read = readSections(data.sections);
  if (read.kind === 'read') return { ...data, sections: read.sections };
  throw new ValidationError({ collection: 'policy-versions', errors: [...read.faults] }, req.t);
};
