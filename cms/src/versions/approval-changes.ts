import { omitEmpty } from '../payload/fields/omit-empty.ts';

/** Change of one field of an approval; blank is null. */
export interface ApprovalChange {
  /** Path below `approval`, as `meeting.value`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const leavesOf = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesOf(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  // An unticked box is as blank as an empty field.
  if (value === undefined || value === false) return [];
  return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
};

/** Returns the fields in which two states of an approval differ. */
export const approvalChanges = (before: unknown, after: unknown): ApprovalChange[] => {
  const was = new Map(leavesOf(omitEmpty(before)));
  const is = new Map(leavesOf(omitEmpty(after)));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }));
};

/** Returns whether nothing of an approval was entered. */
export const isApprovalBlank = (approval: unknown): boolean => leavesOf(omitEmpty(approval)).length === 0;
