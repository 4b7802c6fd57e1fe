import type { PolicyBlock, PolicySection } from '@mithaq/domain/contracts/policy-text';
import type { GuardPlace } from '@mithaq/domain/guard/finding';
import type { PolicyVersion } from '../../payload-types.ts';
import { storedSections } from '../text/stored-sections.ts';

/**
 * Returns a search for the path of the field that a finding belongs to; for a clause the place of its words in the
 * version's text: `sections.0.items.2.text`.
 */
export const formPathsOf = (version: Pick<PolicyVersion, 'sections'>): ((place: GuardPlace) => string) => {
  const paths = new Map<string, string>();
  const put = (id: string, path: string): void => {
    if (!paths.has(id)) paths.set(id, path);
  };
  const takeRows = (rows: readonly { readonly id: string }[], list: string, words: string): void => {
    for (const [index, { id }] of rows.entries()) put(id, `${list}.${String(index)}.${words}`);
  };
  const takeBlock = (block: PolicyBlock, path: string): void => {
    put(block.id, `${path}.${block.kind === undefined ? 'text' : 'caption'}`);
    switch (block.kind) {
      case undefined:
        takeRows(block.notes ?? [], `${path}.notes`, 'text');
        for (const [index, inner] of block.items.entries())
          takeBlock(inner, `${path}.items.${String(index)}`);
        break;
      case 'table':
        takeRows(block.rows, `${path}.rows`, 'cells');
        break;
      case 'definitions':
        takeRows(block.entries, `${path}.entries`, 'meaning');
        break;
      case 'form':
        takeRows(block.fields, `${path}.fields`, 'label');
        break;
    }
  };
  const takeDivisions = (divisions: readonly PolicySection[], list: string): void => {
    for (const [index, { id, items, sections }] of divisions.entries()) {
      const path = `${list}.${String(index)}`;
      put(id, `${path}.heading`);
      for (const [at, block] of items.entries()) takeBlock(block, `${path}.items.${String(at)}`);
      takeDivisions(sections ?? [], `${path}.sections`);
    }
  };
  takeDivisions(storedSections(version.sections), 'sections');
  return (place) => ('field' in place ? place.field : (paths.get(place.clause) ?? 'sections'));
};
