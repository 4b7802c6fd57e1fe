import type { PolicyItem, SectionRole } from '../../contracts/policy-text.ts';
import { foldArabic } from '../../text/fold.ts';
import type { DraftBlock } from '../draft.ts';
import { codeWords } from './code-words.ar.ts';

/**
 * Marks the items of a section on which software acts with the channel, tool or step that they establish, where their
 * words say one. A code is given once.
 */
export const withCodes = (blocks: readonly DraftBlock[], role: SectionRole): DraftBlock[] => {
  const words = codeWords[role];
  if (words === undefined) return [...blocks];
  const given = new Set<NonNullable<PolicyItem['code']>>();
  return blocks.map((block) => {
    if (block.kind !== 'item') return block;
    const folded = foldArabic(block.text);
    const code = words.find(([, pattern]) => pattern.test(folded))?.[0];
    if (code === undefined || given.has(code)) return block;
    given.add(code);
    return { ...block, code };
  });
};
