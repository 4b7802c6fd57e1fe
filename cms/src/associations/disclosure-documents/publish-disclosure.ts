import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import {
  registeredDisclosure,
  type IndexedDisclosure,
  type RegisteredDisclosure,
} from '@mithaq/domain/contracts/disclosure';
import { storable } from '@mithaq/domain/contracts/storable';
import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import {
  refusalsOfDisclosureMove,
  type DisclosureToMove,
} from '@mithaq/domain/disclosure/disclosure-lifecycle';
import { disclosureSlugFor } from '@mithaq/domain/disclosure/disclosure-period';
import { isPreparing } from '@mithaq/domain/register/association-index';
import { disclosurePath } from '@mithaq/domain/register/paths';
import { APIError, type PayloadRequest } from 'payload';
import { log } from '../../log.ts';
import { idOf } from '../../payload/access/roles.ts';
import { announceDisclosure } from '../../follows/disclosure-announcements/announce-disclosure.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { moveDisclosure } from '../../payload/system/move-disclosure.ts';
import { canonicalBytes, sha256Of } from '../../register/canonical.ts';
import { readAssociationIndex } from '../../register/register-files.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';
import { messages as registerMessages } from '../public-index/messages.ar.ts';
import { publishUpload, uploadById, type UploadToPublish } from '../public-index/publish-upload.ts';
import { rewriteIndex } from '../public-index/rewrite-index-hooks.ts';
import { disclosureToMove, entryOf } from './disclosure-to-move.ts';
import { messages } from './labels.ar.ts';
import { withOwnDisclosure, type MovedRow, type MoveOutcome } from './move.ts';
import { publishedDisclosuresOf, publishedRecord } from './published-disclosures.ts';

/** Most published versions of one association: all are in its index, of which each takes about 0.7 KB. */
export const MOST_DISCLOSURES = 600;

const approvalOf = ({ approvedBy: by, approvedOn: on }: DisclosureToMove) =>
  by === undefined || on === undefined ? {} : { approval: { by, on } };

/** Returns the versions of the same disclosure that are published already, the oldest first. */
const earlierOf = (
  { row }: MovedRow,
  published: readonly IndexedDisclosure[],
): readonly IndexedDisclosure[] => published.filter(({ disclosure }) => disclosure === row.disclosure);

/** Writes files of the register; an outage is told to the person, and nothing of the publication stays. */
const writing = async <T>({ association }: MovedRow, write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof RegisterUnavailable)) throw error;
    log.error('register-write-failed', { association: association.id });
    throw new APIError(registerMessages.unavailable, 503, undefined, true);
  }
};

const writeVersion = async (
  register: RegisterWriter,
  req: PayloadRequest,
  moved: MovedRow,
  of: {
    readonly wanted: UploadToPublish;
    readonly parts: DisclosureToMove;
    readonly published: readonly IndexedDisclosure[];
    readonly at: string;
  },
): Promise<{ readonly file: RegisteredDisclosure; readonly hash: string }> => {
  const { row, association } = moved;
  const { parts, published } = of;
  const earlier = earlierOf(moved, published);
  const entry = entryOf(row);
  const period = parts.period === 'unreadable' ? undefined : parts.period;
  const file = storable(registeredDisclosure).parse({
    format: 1,
    association: { slug: association.slug, name: association.name },
    disclosure:
      row.disclosure ??
      disclosureSlugFor(entry.code, period, new Set(published.map(({ disclosure }) => disclosure))),
    version: earlier.length + 1,
    entry: entry.code,
    entryTitle: entry.title,
    edition: currentCatalogue.edition,
    title: row.title,
    ...(period === undefined ? {} : { period }),
    ...approvalOf(parts),
    ...(parts.renewBy === undefined ? {} : { renewBy: parts.renewBy }),
    ...(parts.followsAnother ? { changeNote: parts.changeNote } : {}),
    file: await publishUpload(register, req, association.slug, of.wanted),
    publishedAt: of.at,
    previousHash: earlier.at(-1)?.hash ?? null,
  });
  const bytes = canonicalBytes(file);
  const hash = sha256Of(bytes);
  const path = disclosurePath(association.slug, hash);
  if ((await register.createOnce(path, bytes)) === 'taken')
    throw new RegisterUnavailable(path, { cause: new Error('other bytes are at the path of this hash') });
  return { file, hash };
};

/** Supersedes the version in force of the same disclosure; returns false where somebody moved it meanwhile. */
const supersede = async (req: PayloadRequest, { row }: MovedRow, at: string): Promise<boolean> => {
  if (!row.disclosure) return true;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'disclosure-documents',
    where: {
      and: [
        { association: { equals: idOf(row.association) } },
        { disclosure: { equals: row.disclosure } },
        { state: { equals: 'in-force' } },
      ],
    },
    depth: 0,
    pagination: false,
  });
  for (const before of docs) if (!(await moveDisclosure(req, before, 'superseded', at))) return false;
  return true;
};

/**
 * Publishes a version of a disclosure, as the secretary of `req`: its document and its file in the register, the rows,
 * and last the index of the association, after which readers see it. A repeated press returns what is published. An
 * index that was not written is completed by `daily`, because it is made of the rows. `at` is ISO time.
 */
export const publishDisclosure = (
  register: RegisterWriter,
  req: PayloadRequest,
  id: string,
  at: string,
): Promise<MoveOutcome> =>
  withOwnDisclosure(req, id, async (moved) => {
    const { row, association, person } = moved;
    if (row.state === 'in-force')
      return { kind: 'moved', disclosure: row.disclosure ?? '', version: row.versionNumber ?? 0 };
    const uploadId = idOf(row.file);
    const upload = uploadId === undefined ? undefined : await uploadById(req, uploadId);
    const parts = disclosureToMove(row, upload);
    const refusals = refusalsOfDisclosureMove(parts, {
      to: 'in-force',
      by: 'board-secretary',
      today: dayInRiyadh(at),
      preparedByWhoAsks: association.fourEyes === true && row.savedBy === person.id,
    });
    if (refusals.length > 0 || upload === undefined) return { kind: 'refused', refusals };
    const index = await writing(moved, () => readAssociationIndex(register, association.slug));
    if (index === undefined || isPreparing(index)) return { kind: 'nothing-published' };
    const published = await publishedDisclosuresOf(req, association.id);
    if (published.length >= MOST_DISCLOSURES) return { kind: 'too-many' };
    const wanted = { upload, about: messages.file(row.title) };
    const { file, hash } = await writing(moved, () =>
      writeVersion(register, req, moved, { wanted, parts, published, at }),
    );
    const { disclosure, version } = file;
    const written =
      (await supersede(req, moved, at)) &&
      (await moveDisclosure(req, row, 'in-force', at, {
        disclosure,
        versionNumber: version,
        hash,
        publishedAt: at,
        actorName: person.name,
        record: publishedRecord.parse({ ...file, hash }),
      }));
    if (!written) return { kind: 'moved-meanwhile' };
    await announceDisclosure(req, { id: row.id, association: association.id }, at);
    await rewriteIndex(register, req, association.id);
    return { kind: 'moved', disclosure, version };
  });
