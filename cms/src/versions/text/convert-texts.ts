import type { Payload } from 'payload';
import { replaceField } from '../../payload/system/replace-field.ts';
import { formerSections } from './former-sections.ts';
import { storedSections } from './stored-sections.ts';

/** Ids of the versions whose text was given the other shape, and of those that were left as they are. */
export type Conversion = Awaited<ReturnType<typeof replaceField>>;

/**
 * Gives the texts on MongoDB that the release before has written the shape of this release. They are read in either
 * shape (`storedSections`); the step ends that difference once nobody goes back any more.
 */
export const convertTexts = (payload: Payload): Promise<Conversion> =>
  replaceField(payload, {
    collection: 'policy-versions',
    field: 'sections',
    filter: { 'sections.key': { $exists: true } },
    change: storedSections,
  });

/** Gives the texts on MongoDB the shape of the release before, except for those that it cannot hold. */
export const convertTextsBack = (payload: Payload): Promise<Conversion> =>
  replaceField(payload, {
    collection: 'policy-versions',
    field: 'sections',
    filter: { 'sections.0': { $exists: true }, 'sections.key': { $exists: false } },
    change: (value) => formerSections(storedSections(value)),
  });
