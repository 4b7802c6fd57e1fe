import type { GuardPlace } from '@mithaq/domain/guard/finding';
import type { PolicyVersion } from '../../payload-types.ts';

interface Row {
  readonly key?: string | null;
  readonly items?: readonly Row[] | null;
  readonly subitems?: readonly Row[] | null;
}

/** Returns a search for the path of the form field that a finding belongs to: `sections.0.items.2.text`. */
export const formPathsOf = (version: Pick<PolicyVersion, 'sections'>): ((place: GuardPlace) => string) => {
  const paths = new Map<string, string>();
  const take = (rows: readonly Row[], list: string, words: string): void => {
    for (const [index, { key, items, subitems }] of rows.entries()) {
      const path = `${list}.${String(index)}`;
      if (key && !paths.has(key)) paths.set(key, `${path}.${words}`);
      take(items ?? [], `${path}.items`, 'text');
      take(subitems ?? [], `${path}.subitems`, 'text');
    }
  };
  take(version.sections ?? [], 'sections', 'heading');
  return (place) => ('field' in place ? place.field : (paths.get(place.clause) ?? 'sections'));
};
