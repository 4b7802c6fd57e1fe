import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { personOf } from '../../payload/access/roles.ts';
import type { Association } from '../../payload-types.ts';
import { messages } from '../../people/second-step/labels.ar.ts';
import { hasSecondStep } from '../../people/second-step/need.ts';

/**
 * Refuses that somebody without a second step requires one of an association: saving would end the session of the
 * very person who saves.
 */
export const requireOwnSecondStepFirst: CollectionBeforeChangeHook<Association> = async ({
  data,
  originalDoc,
  req,
}) => {
  const person = personOf(req.user);
  const begins = data.secondStepRequired === true && originalDoc?.secondStepRequired !== true;
  if (begins && person !== undefined && !(await hasSecondStep(req, person.id))) {
    throw new APIError(messages['own-first'], 409, undefined, true);
  }
  return data;
};
