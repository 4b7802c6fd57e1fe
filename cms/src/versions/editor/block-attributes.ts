import {
  channelCode,
  clauseId,
  divisionKind,
  formBlank,
  handlingStep,
  sectionRole,
  toolCode,
} from '@mithaq/domain/contracts/policy-text';
import type { Node } from 'prosemirror-model';
import { z } from 'zod';

const id = clauseId.nullable();
const depth = z.int().min(0);

/** Attributes of the blocks, which ProseMirror keeps without a type. */
export const blockAttributes = {
  heading: z.object({
    id,
    level: z.int().min(1),
    role: sectionRole,
    kind: divisionKind.nullable(),
    marker: z.string().nullable(),
    ordinal: z.int().nullable(),
    loaded: z.string().nullable(),
  }),
  clause: z.object({
    id,
    depth,
    marker: z.string().nullable(),
    ordinal: z.int().nullable(),
    code: z.union([channelCode, toolCode, handlingStep]).nullable(),
  }),
  note: z.object({ id, depth, marker: z.string() }),
  caption: z.object({ id, depth }),
  definition: z.object({ id, depth, group: id }),
  field: z.object({ id, depth, group: id, blank: formBlank }),
  table: z.object({ id, depth }),
  row: z.object({ id }),
  cell: z.object({ colspan: z.int().min(1), rowspan: z.int().min(1) }),
  noteSign: z.object({ note: id, marker: z.string() }),
} as const;

// Keys ask for depth and level of every block of a text: reading them must not cost what a schema costs.
const count = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : otherwise;

/** Returns the depth of a block; 0 for a heading. */
export const depthOf = (node: Node): number => count(node.attrs.depth, 0);

/** Returns the level of a heading, from 1. */
export const levelOfHeading = (node: Node): number => count(node.attrs.level, 1);

/** Returns an attribute that is a text; undefined where the block has none. */
export const textAttribute = (
  node: Node,
  name: 'id' | 'group' | 'marker' | 'blank' | 'code' | 'role',
): string | undefined => {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value : undefined;
};
