import type { Clause } from '../../comparison/clause.ts';
import { pairClauses } from '../../comparison/pair-clauses.ts';
import { Work } from '../../comparison/work.ts';
import type { AccountedLine } from '../../contracts/document-reading.ts';
import type { PolicyBlock, PolicySection, PolicyText } from '../../contracts/policy-text.ts';
import { textParts, type TextPart } from '../../policy/text-parts.ts';
import { readMarker } from '../numbering/marker.ts';

/** Steps that pairing the parts of two texts may take. */
const PAIRING_STEPS = 600_000;
const LONGEST_ID = 60;

/** Clauses for pairing by their words: ids of a reading are numbers of places, so that the same id says nothing. */
const clausesOf = (text: PolicyText, prefix: string): Map<Clause, string> => {
  const ids = new Map<Clause, string>();
  const take = (
    { id, kind, text: words, marker, cells, parts }: TextPart,
    parent: string | undefined,
  ): Clause => {
    const clause: Clause = {
      id: `${prefix}${id}`,
      kind,
      parent,
      // A heading is the same division whatever number it has now.
      text: kind === 'division' ? (readMarker(words)?.rest ?? '') || words : words,
      marker,
      cells,
      items: parts.map((part) => take(part, id)),
    };
    ids.set(clause, id);
    return clause;
  };
  for (const part of textParts(text.sections)) take(part, undefined);
  return ids;
};

/**
 * Returns the ids that the parts of a new reading keep from an earlier text of the policy: a part that is the same, or
 * alike, keeps its former id, wherever it is now; any other part keeps the id of its reading, or gets one that no part
 * of the earlier text had, because an id is of one clause for the life of the policy.
 */
export const keptIds = (text: PolicyText, former: PolicyText): ReadonlyMap<string, string> => {
  const before = clausesOf(former, 'former ');
  const after = clausesOf(text, 'new ');
  const pairs = pairClauses([...before.keys()], [...after.keys()], new Work(PAIRING_STEPS));
  const used = new Set(before.values());
  const kept = new Map<string, string>();
  for (const [newer, older] of pairs) {
    const [id, formerId] = [after.get(newer), before.get(older)];
    if (id !== undefined && formerId !== undefined) kept.set(id, formerId);
  }
  const taken = new Set([...used, ...after.values()]);
  for (const id of after.values()) {
    if (kept.has(id) || !used.has(id)) continue;
    // The place is another clause's; the number in the new id is the first that nobody has.
    let number = 2;
    const base = id.slice(0, LONGEST_ID - 6);
    while (taken.has(`${base}-v${String(number)}`)) number += 1;
    const fresh = `${base}-v${String(number)}`;
    taken.add(fresh);
    kept.set(id, fresh);
  }
  return kept;
};

/** Returns a text whose parts have the ids that `keptIds` found. */
export const keepIds = (text: PolicyText, former: PolicyText): PolicyText => {
  const ids = keptIds(text, former);
  const named = <T extends { id: string }>(part: T): T => ({ ...part, id: ids.get(part.id) ?? part.id });
  const blockOf = (block: PolicyBlock): PolicyBlock => {
    switch (block.kind) {
      case undefined:
        return {
          ...named(block),
          ...(block.notes === undefined ? {} : { notes: block.notes.map(named) }),
          items: block.items.map(blockOf),
        };
      case 'table':
        return { ...named(block), rows: block.rows.map(named) };
      case 'definitions':
        return { ...named(block), entries: block.entries.map(named) };
      case 'form':
        return { ...named(block), fields: block.fields.map(named) };
    }
  };
  const sectionOf = (section: PolicySection): PolicySection => ({
    ...named(section),
    items: section.items.map(blockOf),
    ...(section.sections === undefined ? {} : { sections: section.sections.map(sectionOf) }),
  });
  return { ...text, sections: text.sections.map(sectionOf) };
};

/** Returns an account that names the parts by the ids that `keptIds` found. */
export const accountWithIds = (
  account: readonly AccountedLine[],
  ids: ReadonlyMap<string, string>,
): AccountedLine[] =>
  account.map((line) =>
    line.parts === undefined ? line : { ...line, parts: line.parts.map((part) => ids.get(part) ?? part) },
  );
