import {
  documentLimits,
  trackedChanges,
  type DocumentEvidence,
} from '@mithaq/domain/contracts/document-evidence';
import { policySection, policyText } from '@mithaq/domain/contracts/policy-text';
import type { SourceRemark } from '@mithaq/domain/contracts/source-document';
import { hasTrackedChanges, sourceTextOf } from '@mithaq/domain/reading/lines/tracked-changes';
import { unreadTableLines } from '@mithaq/domain/reading/tables/unread-tables';
import { firstLineOf } from '@mithaq/domain/reading/dossier/worst-first';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { updateSourceFileWhere } from '../../payload/system/update-source-file.ts';
import { policyTextFields } from '../../versions/mapping/policy-text.ts';
import { secretaryOf } from '../access.ts';
import { fieldsOfFacts } from '../confirmed-facts.ts';
import { messages } from '../labels.ar.ts';
import { readSourceFile } from '../read-source-file.ts';
import type { SourceFileStore } from '../source-file-store.ts';
import { orOutage, readableSourceFile } from './review.ts';

const body = z.object({
  policy: z.string().min(1).max(64),
  title: policyText.shape.title,
  cover: policyText.shape.cover,
  contents: policyText.shape.contents,
  sections: z.array(policySection).min(1).max(300),
  /** Places of the facts that the secretary has confirmed, in the list that the review gave. */
  facts: z.array(z.int().min(0).max(100)).max(100).default([]),
  /** Tables that were not read and that the secretary left out, each by its first line, and why. */
  droppedTables: z
    .array(z.object({ line: z.int().min(1), reason: z.string().trim().min(1).max(500) }))
    .max(documentLimits.tables)
    .default([]),
  /** The text that the secretary chose, in a file with tracked changes. */
  changes: trackedChanges.optional(),
});

type Dropped = z.infer<typeof body>['droppedTables'];

/**
 * Returns the remarks of a reading with one for each table that was left out, in the place of that which asked to look
 * at it. Undefined where no unread table begins at a line.
 */
const withDropped = (
  remarks: readonly SourceRemark[],
  evidence: DocumentEvidence,
  dropped: Dropped,
): SourceRemark[] | undefined => {
  const tables = unreadTableLines(evidence);
  const own: SourceRemark[] = [];
  for (const { line, reason } of dropped) {
    const lines = tables.find(([first]) => first === line);
    if (lines === undefined) return undefined;
    const last = Math.max(...lines);
    const printed = evidence.lines
      .filter(({ number }) => lines.includes(number))
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(' ')
      .slice(0, 500);
    own.push({
      code: 'table.unread',
      line: last > line ? [line, last] : line,
      printed: printed === '' ? '…' : printed,
      remark: messages.droppedTable(reason),
    });
  }
  const isDropped = (remark: SourceRemark): boolean =>
    remark.code === 'table.unread' && dropped.some(({ line }) => line === firstLineOf(remark));
  return [...remarks.filter((remark) => !isDropped(remark)), ...own].toSorted(
    (one, other) => firstLineOf(one) - firstLineOf(other),
  );
};

/** Ends the transaction of a draft, because another call made the draft of the file at the same time. */
class DraftedBefore extends Error {
  override readonly name = 'DraftedBefore';
}

/**
 * `POST /api/source-files/{id}/draft`: makes the draft of a file with the structure as the secretary has reviewed it.
 * 201 `{id}` of the version. A file with tracked changes needs `changes`, the text that she chose; 409
 * `changes-not-chosen` without it. The lines of the file stay beside the draft as its source, with the remarks of the reading.
 */
export const draftEndpoint = (store: SourceFileStore): Omit<Endpoint, 'root'> => ({
  method: 'post',
  path: '/:id/draft',
  handler: (req) =>
    orOutage(async () => {
      const secretary = secretaryOf(req.user);
      if (secretary === undefined)
        return refused(req.user ? 403 : 401, { code: 'not-yours', message: messages.notSecretary });
      const file = await readableSourceFile(req);
      if (file === undefined) return refused(404, { code: 'not-found', message: messages.notFound });
      if (idOf(file.version))
        return refused(409, { code: 'already-drafted', message: messages.alreadyDrafted });
      const reviewed = await jsonBody(req, body);
      if (reviewed === undefined) return refused(422, { code: 'over-limit', message: messages.overLimit });
      const evidence = await store.evidence(file.id);
      if (evidence === undefined) return refused(409, { code: 'not-read', message: messages.notReadYet });
      if (reviewed.changes === undefined && hasTrackedChanges(evidence))
        return refused(409, { code: 'changes-not-chosen', message: messages.changesNotChosen });
      const { changes = 'accepted' } = reviewed;
      const { docs } = await req.payload.find({
        ...asUser(req),
        collection: 'policies',
        where: {
          and: [{ id: { equals: reviewed.policy } }, { association: { equals: secretary.association } }],
        },
        limit: 1,
        depth: 0,
        pagination: false,
      });
      const policy = docs[0];
      if (policy === undefined)
        return refused(404, { code: 'unknown-policy', message: messages.policyNotFound });
      const outcome = await readSourceFile(req, evidence, {
        association: secretary.association,
        policy,
        changes,
      });
      const reading = outcome.kind === 'read' ? outcome.reading : undefined;
      const remarks = withDropped(reading?.remarks ?? [], evidence, reviewed.droppedTables);
      if (remarks === undefined)
        return refused(422, { code: 'no-such-table', message: messages.noSuchTable });
      const confirmed = reading?.facts.filter((_fact, index) => reviewed.facts.includes(index)) ?? [];
      const { title, cover, contents, sections } = reviewed;
      const id = await inTransaction(req, async () => {
        // Nobody writes the source of a draft by hand, so that it stays the evidence of what was read.
        const draft = await req.payload.create({
          ...asSystem(req),
          collection: 'policy-versions',
          depth: 0,
          data: {
            association: secretary.association,
            policy: policy.id,
            status: 'draft',
            ...policyTextFields({
              title,
              cover,
              ...(contents === undefined ? {} : { contents }),
              sections,
              ...(reading?.text.decisionPeriod === undefined
                ? {}
                : { decisionPeriod: reading.text.decisionPeriod }),
            }),
            ...fieldsOfFacts(confirmed),
            source: {
              text: sourceTextOf(evidence, changes),
              corrections: [...(reading?.corrections ?? [])],
              remarks,
            },
          },
        });
        const taken = await updateSourceFileWhere(
          req,
          { and: [{ id: { equals: file.id } }, { version: { exists: false } }] },
          {
            version: draft.id,
            policy: policy.id,
            ...(hasTrackedChanges(evidence) ? { changes } : {}),
          },
        );
        if (taken) return draft.id;
        throw new DraftedBefore();
      }).catch((error: unknown) => {
        if (error instanceof DraftedBefore) return undefined;
        throw error;
      });
      if (id === undefined)
        return refused(409, { code: 'already-drafted', message: messages.alreadyDrafted });
      return Response.json({ id }, { status: 201 });
    }),
});
