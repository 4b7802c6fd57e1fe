import { textSizeMessage } from '@mithaq/domain/policy/text-size.ar';
import { textSizeGap, type SizedClause } from '@mithaq/domain/policy/text-size';
import { ValidationError, type CollectionBeforeValidateHook } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';

interface Row {
  readonly heading?: unknown;
  readonly text?: unknown;
  readonly items?: readonly Row[] | null;
  readonly subitems?: readonly Row[] | null;
}

const clauseOf = ({ heading, text, items, subitems }: Row): SizedClause => ({
  text: [text, heading].find((words) => typeof words === 'string') ?? '',
  items: [...(items ?? []), ...(subitems ?? [])].map(clauseOf),
});

/** Refuses a text that is larger than a version may be, by whichever door it comes: form, API, copy or import. */
export const limitText: CollectionBeforeValidateHook<PolicyVersion> = ({ data, req }) => {
  if (!Array.isArray(data?.sections)) return data;
  const gap = textSizeGap(data.sections.map(clauseOf));
  if (gap === undefined) return data;
  throw new ValidationError({ errors: [{ path: 'sections', message: textSizeMessage(gap) }] }, req.t);
};
