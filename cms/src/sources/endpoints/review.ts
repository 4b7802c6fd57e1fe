import { expectedPolicies } from '@mithaq/domain/catalogue/current-catalogue';
import { trackedChanges } from '@mithaq/domain/contracts/document-evidence';
import { proposeAddress } from '@mithaq/domain/policy/propose-address';
import { textSizeMessage } from '@mithaq/domain/policy/text-size.ar';
import { policyOfKind } from '@mithaq/domain/reading/kind/policy-of-kind';
import { hasTrackedChanges } from '@mithaq/domain/reading/lines/tracked-changes';
import type { Endpoint, PayloadRequest } from 'payload';
import { UploadsUnavailable, type Found } from '../../associations/documents/uploads/upload-store.ts';
import { log } from '../../log.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import { idInPath } from '../../payload/http/json-body.ts';
import { refused } from '../../payload/http/reasons.ts';
import type { Policy, SourceFile } from '../../payload-types.ts';
import { faultMessages, messages } from '../labels.ar.ts';
import { readSourceFile } from '../read-source-file.ts';
import type { SourceFileStore } from '../source-file-store.ts';
import { sourceFileReading, sourceFileReview } from './source-file-shapes.ts';

/** Most policies of an association that a file is matched with; the regulator expects some twenty-five. */
const MOST_POLICIES = 500;

/** Returns the source file that this person may read, by default that of the path; undefined for any other id. */
export const readableSourceFile = async (
  req: PayloadRequest,
  id = idInPath(req),
): Promise<SourceFile | undefined> => {
  if (id === '') return undefined;
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'source-files',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

const readablePolicy = async (req: PayloadRequest, id: string | undefined): Promise<Policy | undefined> => {
  if (id === undefined) return undefined;
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policies',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** The association's policies, as far as a file is matched with them. */
const policiesOf = async (req: PayloadRequest, association: string) => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policies',
    where: { association: { equals: association } },
    select: { title: true, slug: true, catalogueEntry: true },
    limit: MOST_POLICIES,
    depth: 0,
    pagination: false,
  });
  return docs;
};

const notFound = (): Response => refused(404, { code: 'not-found', message: messages.notFound });

/** Says so during an outage of the store. */
export const orOutage = async (answer: () => Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof UploadsUnavailable)) throw error;
    log.error('uploads-unavailable', { reason: error.message });
    return refused(503, { code: 'unavailable', message: messages.unreachable });
  }
};

const readingOf = (file: SourceFile) =>
  sourceFileReading.parse({
    state: file.state,
    page: file.page ?? null,
    pages: file.pages ?? null,
    fault: file.fault ? faultMessages[file.fault] : null,
    version: idOf(file.version) ?? null,
    changes: file.changes ?? null,
  });

/** Returns the type of a page by its bytes: the reader writes scans as JPEG and everything else as PNG. */
const pictureType = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : 'image/png';

const givePicture = async (found: Found): Promise<Response> => {
  const headers = {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, max-age=3600',
  };
  if ('state' in found) return notFound();
  if ('address' in found)
    return new Response(null, { status: 302, headers: { ...headers, Location: found.address } });
  const bytes = new Uint8Array(await new Response(found.bytes).arrayBuffer());
  return new Response(bytes, {
    headers: { ...headers, 'Content-Type': pictureType(bytes), 'Content-Length': String(found.size) },
  });
};

/** Endpoints of the screen that reviews what was read of a file. */
export const reviewEndpoints = (store: SourceFileStore): readonly Omit<Endpoint, 'root'>[] => [
  {
    /** `GET /api/source-files/{id}/reading`: how far the reading is; asked again every second while it runs. */
    method: 'get',
    path: '/:id/reading',
    handler: async (req) => {
      const file = await readableSourceFile(req);
      return file === undefined ? notFound() : Response.json(readingOf(file));
    },
  },
  {
    /**
     * `GET /api/source-files/{id}/review?changes=`: the structure that was found, with every line it was found in. Of a
     * file with tracked changes it is that of the text with all of them (`accepted`, also where `changes` is absent) or
     * of the text without them (`rejected`).
     */
    method: 'get',
    path: '/:id/review',
    handler: (req) =>
      orOutage(async () => {
        const file = await readableSourceFile(req);
        if (file === undefined) return notFound();
        const asked = trackedChanges.optional().safeParse(req.searchParams.get('changes') ?? undefined);
        if (!asked.success) return refused(400, { code: 'malformed', message: messages.malformed });
        const changes = asked.data ?? file.changes ?? 'accepted';
        const evidence = file.state === 'read' ? await store.evidence(file.id) : undefined;
        if (evidence === undefined) return refused(409, { code: 'not-read', message: messages.notReadYet });
        const policy = await readablePolicy(req, idOf(file.policy) ?? undefined);
        const outcome = await readSourceFile(req, evidence, {
          association: idOf(file.association) ?? '',
          policy,
          changes,
        });
        if (outcome.kind === 'empty') return refused(422, { code: 'empty', message: faultMessages.empty });
        if (outcome.kind === 'over-limit')
          return refused(422, {
            code: 'over-limit',
            message: outcome.gap === undefined ? messages.overLimit : textSizeMessage(outcome.gap),
          });
        const policies = await policiesOf(req, idOf(file.association) ?? '');
        const { proposals } = outcome.reading;
        const same = policy === undefined ? policyOfKind(policies, proposals, expectedPolicies) : undefined;
        return Response.json(
          sourceFileReview.parse({
            policy: policy === undefined ? null : { id: policy.id, title: policy.title },
            samePolicy: same === undefined ? null : { id: same.id, title: same.title },
            address: proposeAddress(proposals, new Set(policies.map(({ slug }) => slug))),
            reading: outcome.reading,
            sector: outcome.differences ?? null,
            changes,
            asksForChanges: hasTrackedChanges(evidence),
            notes: evidence.notes,
            lines: evidence.lines,
            pages: evidence.pages ?? [],
          }),
        );
      }),
  },
  {
    /** `GET /api/source-files/{id}/pages/{page}`: a page as a picture; pages count from 1. */
    method: 'get',
    path: '/:id/pages/:page',
    handler: (req) =>
      orOutage(async () => {
        const file = await readableSourceFile(req);
        const page = Number(req.routeParams?.page);
        if (file === undefined || !Number.isInteger(page) || page < 1 || page > (file.pages ?? 0))
          return notFound();
        return givePicture(await store.page(file.id, page));
      }),
  },
];
