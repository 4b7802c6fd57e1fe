import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { z } from 'zod';

const row = z.looseObject({ id: z.string().optional() });

/**
 * Returns the id of the innermost part on the way to a place of the text, `sections.0.items.2.rows.1.cells`; undefined
 * where the text has no such place.
 */
export const idAtPlace = (sections: readonly PolicySection[], path: string): string | undefined => {
  let held: unknown = { sections };
  let id: string | undefined;
  for (const step of path.split('.')) {
    const inner = Array.isArray(held)
      ? z.unknown().parse(held[Number(step)])
      : row.safeParse(held).data?.[step];
    if (inner === undefined) break;
    held = inner;
    id = row.safeParse(held).data?.id ?? id;
  }
  return id;
};
