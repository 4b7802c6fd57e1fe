import type { GuardPlace } from '@mithaq/domain/guard/finding';
import type { PolicyVersion } from '../../payload-types.ts';

interface Row {
  readonly key?: string | null;
  readonly items?: readonly Row[] | null;
  readonly subitems?: readonly Row[] | null;
}

/** Returns the path of the form field that holds a clause's words: `sections.0.items.2.text`. */
const pathOfClause = (rows: readonly Row[], list: string, words: string, id: string): string | undefined => {
  for (const [index, row] of rows.entries()) {
    const path = `${list}.${String(index)}`;
    if (row.key === id) return `${path}.${words}`;
    const below =
      pathOfClause(row.items ?? [], `${path}.items`, 'text', id) ??
      pathOfClause(row.subitems ?? [], `${path}.subitems`, 'text', id);
    if (below !== undefined) return below;
  }
  return undefined;
};

/** Returns the path of the form field that a finding belongs to. */
export const formPathOf = (version: Pick<PolicyVersion, 'sections'>, place: GuardPlace): string =>
  'field' in place
    ? place.field
    : (pathOfClause(version.sections ?? [], 'sections', 'heading', place.clause) ?? 'sections');
