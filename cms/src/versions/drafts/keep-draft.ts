import { isDeepStrictEqual } from 'node:util';
import { draftsToDrop, draftToContinue, dropsMuch } from '@mithaq/domain/version/draft-history';
import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { idOf, personOf } from '../../payload/access/roles.ts';
import { textDraftRows, type TextDraftRow } from '../../payload/system/text-draft-rows.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { storedSections } from '../text/stored-sections.ts';

interface DraftText {
  readonly sections: PolicySection[];
  /** ISO instant of the save. */
  readonly savedAt: string;
  /** Whether the save was refused, so that the history alone has the text. */
  readonly refused: boolean;
  /** Whether the text begins a row, also within the ten minutes. */
  readonly begins: boolean;
}

/** Key of the request's context under which a save asks for a row of its own. */
export const BEGINS_DRAFT = 'beginsDraft';

type OfVersion = Pick<PolicyVersion, 'id' | 'association'>;

/** Says whether the latest text of a person that was refused is this one: a page tries again with the same words. */
const isKeptAside = async (
  req: PayloadRequest,
  kept: readonly TextDraftRow[],
  { person, sections, size }: { person: string; sections: readonly PolicySection[]; size: number },
): Promise<boolean> => {
  const latest = kept.find((row) => row.person === person && row.refused === true);
  if (latest?.size !== size) return false;
  const before = await textDraftRows.one(req, latest.version, latest.id);
  return isDeepStrictEqual(storedSections(before?.sections), sections);
};

/**
 * Keeps a text in the history of its version, for the person of the request: in the row of the last ten minutes, or in
 * one of its own. A text that is refused twice is kept once. Drops the rows that are over the bound.
 */
export const keepDraft = async (
  req: PayloadRequest,
  version: OfVersion,
  { sections, savedAt, refused, begins }: DraftText,
): Promise<void> => {
  const person = req.user?.collection === 'users' ? req.user : undefined;
  if (person === undefined) return;
  const text = { sections, savedAt, size: JSON.stringify(sections).length };
  const kept = await textDraftRows.list(req, version.id);
  if (refused && (await isKeptAside(req, kept, { person: person.id, ...text }))) return;
  const open = begins ? undefined : draftToContinue(kept, { person: person.id, now: savedAt });
  if (open === undefined) {
    await textDraftRows.create(req, {
      ...text,
      version: version.id,
      association: idOf(version.association) ?? '',
      person: person.id,
      personName: person.name,
      beganAt: savedAt,
      refused,
    });
  } else await textDraftRows.replace(req, open.id, text);
  const after =
    open === undefined
      ? [{ id: '', beganAt: savedAt, ...text }, ...kept]
      : kept.map((row) => (row.id === open.id ? { ...row, ...text } : row));
  await textDraftRows.drop(
    req,
    draftsToDrop(after).map(({ id }) => id),
  );
};

/** Keeps the text that a version had before its history began, so that the first change of it can be undone too. */
const keepFirst = async (req: PayloadRequest, before: PolicyVersion): Promise<void> => {
  const sections = storedSections(before.sections);
  if (sections.length === 0 || (await textDraftRows.list(req, before.id)).length > 0) return;
  await textDraftRows.create(req, {
    version: before.id,
    association: idOf(before.association) ?? '',
    beganAt: before.updatedAt,
    savedAt: before.updatedAt,
    refused: false,
    sections,
    size: JSON.stringify(sections).length,
  });
};

/**
 * Keeps every change of a text that a person saves, by whichever door, in the transaction of the save. The text that a
 * version is made with is kept at its first change, as the text before the history.
 */
export const keepSavedText: CollectionAfterChangeHook<PolicyVersion> = async ({
  doc,
  previousDoc,
  operation,
  req,
  context,
}) => {
  if (personOf(req.user) === undefined || operation === 'create') return doc;
  const before = storedSections(previousDoc.sections);
  const sections = storedSections(doc.sections);
  if (JSON.stringify(before) === JSON.stringify(sections)) return doc;
  await keepFirst(req, previousDoc);
  await keepDraft(req, doc, {
    sections,
    savedAt: doc.updatedAt,
    refused: false,
    begins: context[BEGINS_DRAFT] === true || dropsMuch(before, sections),
  });
  return doc;
};

/** Deletes the history with its draft. */
export const dropHistory: CollectionAfterDeleteHook<PolicyVersion> = async ({ doc, req }) => {
  await textDraftRows.dropAllOf(req, doc.id);
};
