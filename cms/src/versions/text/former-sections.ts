import type { PolicyBlock, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { clausesAmong } from '@mithaq/domain/policy/outline';
import { textFormatOf } from '@mithaq/domain/register/text-format';
import { REGISTER_FORMAT } from '@mithaq/domain/contracts/register';

interface FormerClause {
  readonly key: string;
  readonly text: string;
  readonly marker?: string;
  readonly ordinal?: number;
  readonly code?: string;
}

/** Section of a version's text as the releases before 2026-11-29 stored it. */
export interface FormerSection {
  readonly key: string;
  readonly role: string;
  readonly heading: string;
  readonly items: readonly (FormerClause & { readonly subitems: readonly FormerClause[] })[];
}

const clausesOf = (blocks: readonly PolicyBlock[]) =>
  clausesAmong(blocks).map(({ id, text, marker, ordinal, code, items }) => ({
    clause: {
      key: id,
      text,
      ...(marker === undefined ? {} : { marker }),
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(code === undefined ? {} : { code }),
    },
    items,
  }));

/** Returns the text as the release before stored it; undefined where that release cannot hold it. */
export const formerSections = (sections: readonly PolicySection[]): FormerSection[] | undefined => {
  const isTooDeep = sections.some((section) =>
    clausesAmong(section.items).some(({ items }) =>
      clausesAmong(items).some(({ items: third }) => third.length > 0),
    ),
  );
  if (isTooDeep || textFormatOf({ sections: [...sections] }) !== REGISTER_FORMAT) return undefined;
  return sections.map(({ id, role, heading, items }) => ({
    key: id,
    role,
    heading,
    items: clausesOf(items).map(({ clause, items: nested }) => ({
      ...clause,
      subitems: clausesOf(nested).map((inner) => inner.clause),
    })),
  }));
};
