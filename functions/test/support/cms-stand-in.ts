import { text } from 'node:stream/consumers';
import { createServer, type IncomingMessage } from 'node:http';
import {
  acceptedRequest,
  followMessage,
  type AcceptedRequest,
  type FollowMessage,
} from '@mithaq/domain/contracts/messages';
import { problemOf } from '@mithaq/domain/contracts/problem';
import {
  leaseSourceFile,
  MOST_READING_TRIES,
  readingOutcome,
  readingProgress,
  sourceFileToRead,
  waitingSourceFiles,
  type ReadingOutcome,
  type ReadingProgress,
} from '@mithaq/domain/contracts/source-file';
import {
  accountEmailKinds,
  versionNoticeKinds,
  leaseDelivery,
  completeAssociations,
  completedAssociations,
  destroyDueStep,
  deliveryToSend,
  emailEvent,
  followOutcome,
  markDelivery,
  publishDueStep,
  recordOutcome,
  requestClockPlace,
  requestEmailKinds,
  reviewReminders,
  mergedWords,
  notifiedFollowers,
  waitingDeliveries,
  waitingStep,
  WRITE_CONFLICT,
  type CompletedAssociations,
  type DeliveryToSend,
  type EmailEvent,
  type ExpiredFollows,
  type ExpiredUploads,
  type MarkDelivery,
  type PublishDueOutcome,
  type RecordOutcome,
  type RequestClockStep,
  type ReviewReminders,
  type DestructionStep,
} from '@mithaq/domain/contracts/cms-service-api';
import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';

type Operation =
  | 'record'
  | 'lease'
  | 'mark'
  | 'events'
  | 'waiting'
  | 'publish-due'
  | 'follow'
  | 'track'
  | 'expire'
  | 'expire-uploads'
  | 'notify'
  | 'merge-words'
  | 'remind'
  | 'complete'
  | 'lease-file'
  | 'release-file'
  | 'progress'
  | 'outcome'
  | 'waiting-files'
  | 'request-clock'
  | 'destroy-due';

/** Deliveries of one step of those that wait. */
const WAITING_A_STEP = 10;

const kindsAbout: Readonly<Record<string, readonly string[]>> = {
  accounts: accountEmailKinds,
  requests: requestEmailKinds,
  reviews: versionNoticeKinds,
};

interface Answer {
  status: number;
  body?: unknown;
}

/** The stand-in keeps the contract of the CMS, by its schemas, in memory: the real CMS takes seconds to start. */
export interface CmsStandIn {
  readonly url: string;
  readonly apiKey: string;
  readonly recorded: AcceptedRequest[];
  readonly outbox: Map<
    string,
    { email: DeliveryToSend; state: MarkDelivery | 'pending'; leasedUntil: number; writtenAt: string }
  >;
  readonly events: EmailEvent[];
  readonly follows: FollowMessage[];
  /** The calls of the tracking page, and the answer to the next ones. */
  readonly tracked: { readonly step: string; readonly body: unknown }[];
  track: Answer;
  /** Lists the deliveries of followers who are to be notified, one step an entry. */
  readonly toNotify: string[][];
  /** How many associations each step that merges words into the directory of search takes. */
  readonly wordsToMerge: number[];
  /** Answers the operation with this status instead; `conflict` once, because the next call meets no other write. */
  readonly faults: Map<Operation, number | 'conflict'>;
  /** Lists the answers of the next calls of expire; after them, it answers as the release before. */
  readonly expirations: ExpiredFollows[];
  /** Lists the answers of the next steps of the clock of requests; after them, nothing is due. */
  readonly requestSteps: RequestClockStep[];
  /** Times after which the steps of that clock were asked to look at papers. */
  readonly clockedAfter: (string | undefined)[];
  /** Steps of reminders that come before the last one. */
  readonly reminderSteps: ReviewReminders[];
  /** Lists the answers of the next steps that destroy records; after them, nothing is due. */
  readonly destructions: DestructionStep[];
  /** Slugs after which the steps that destroy records were asked to look. */
  readonly destroyedAfter: (string | undefined)[];
  /** Lists the answers of the next calls that delete unsaved uploads. */
  readonly uploadExpirations: ExpiredUploads[];
  /** Lists the slugs of all associations, in order; a step of complete takes two of them. */
  readonly associations: string[];
  /** Lists the associations that steps of complete looked at, in the order of the calls. */
  readonly visited: string[];
  /** The answer of complete about an association, once. */
  readonly behind: Map<string, CompletedAssociations['completed'][number]>;
  readonly incompletable: Map<string, CompletedAssociations['failed'][number]>;
  /** Digests that every record of a request names. */
  delayed: RecordOutcome['delayed'];
  /** Lists the answers of the next calls of publish-due; after them none is due. */
  readonly due: PublishDueOutcome[];
  /** Lists the versions that each call of publish-due excepted. */
  readonly excepted: string[][];
  /** Source files by their id. */
  readonly sourceFiles: Map<string, StoredSourceFile>;
  put(email: DeliveryToSend): void;
  /** Adds a source file that waits, under the name it was sent with. */
  putSourceFile(id: string, name: string): StoredSourceFile;
  stop(): Promise<void>;
}

/** A source file as the CMS has it. */
interface StoredSourceFile {
  readonly name: string;
  outcome: ReadingOutcome | 'waiting' | 'reading';
  /** Milliseconds since 1970. */
  leasedUntil: number;
  tries: number;
  readonly progress: ReadingProgress[];
}

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const body = await text(request);
  return body === '' ? undefined : JSON.parse(body);
};

export const startCms = async (apiKey = 'test-key'): Promise<CmsStandIn> => {
  const recorded: AcceptedRequest[] = [];
  const outbox: CmsStandIn['outbox'] = new Map();
  const events: EmailEvent[] = [];
  const faults: CmsStandIn['faults'] = new Map();
  const follows: FollowMessage[] = [];
  const toNotify: string[][] = [];
  const wordsToMerge: number[] = [];
  const tracked: { step: string; body: unknown }[] = [];
  const expirations: ExpiredFollows[] = [];
  const due: PublishDueOutcome[] = [];
  const excepted: string[][] = [];
  const requestSteps: RequestClockStep[] = [];
  const clockedAfter: (string | undefined)[] = [];
  const reminderSteps: ReviewReminders[] = [];
  const destructions: DestructionStep[] = [];
  const destroyedAfter: (string | undefined)[] = [];
  const uploadExpirations: ExpiredUploads[] = [];
  const associations: string[] = [];
  const visited: string[] = [];
  const behind: CmsStandIn['behind'] = new Map();
  const incompletable: CmsStandIn['incompletable'] = new Map();

  const put = (email: DeliveryToSend): void => {
    outbox.set(email.id, {
      email: deliveryToSend.parse(email),
      state: 'pending',
      leasedUntil: 0,
      writtenAt: new Date(outbox.size + 1).toISOString(),
    });
  };

  const sourceFiles: CmsStandIn['sourceFiles'] = new Map();

  const putSourceFile = (id: string, name: string): StoredSourceFile => {
    const file: StoredSourceFile = { name, outcome: 'waiting', leasedUntil: 0, tries: 0, progress: [] };
    sourceFiles.set(id, file);
    return file;
  };

  const leaseFile = (id: string, body: unknown): Answer => {
    const { leaseSeconds } = leaseSourceFile.parse(body);
    const file = sourceFiles.get(id);
    if (file === undefined) return { status: 404 };
    if (typeof file.outcome === 'object') return { status: 409, body: problemOf(409, 'settled') };
    if (file.leasedUntil > Date.now()) return { status: 409, body: problemOf(409, 'held') };
    if (file.tries >= MOST_READING_TRIES) {
      file.outcome = { kind: 'failed', fault: 'gave-up' };
      return { status: 409, body: problemOf(409, 'settled') };
    }
    file.outcome = 'reading';
    file.tries += 1;
    file.leasedUntil = Date.now() + leaseSeconds * 1000;
    return { status: 200, body: sourceFileToRead.parse({ name: file.name }) };
  };

  /** Does what a worker asks for with the file that it reads; a settled file is refused. */
  const ofUnsettled = (id: string, step: (file: StoredSourceFile) => void): Answer => {
    const file = sourceFiles.get(id);
    if (file === undefined || typeof file.outcome === 'object')
      return { status: 409, body: problemOf(409, 'settled') };
    step(file);
    return { status: 200, body: {} };
  };

  const record = (body: unknown): Answer => {
    const request = acceptedRequest.parse(body);
    const known = recorded.find(({ reference }) => reference === request.reference);
    if (known !== undefined && known.nonce !== request.nonce) return { status: 409 };
    const id = `request-${request.reference}`;
    const kinds =
      request.submission.email === undefined
        ? (['staff-notice'] as const)
        : (['acknowledgement', 'staff-notice'] as const);
    if (known === undefined) {
      recorded.push(request);
      for (const kind of kinds) {
        const email = {
          id: `${kind}-${request.reference}`,
          kind,
          to: kind === 'acknowledgement' ? (request.submission.email ?? '') : 'staff@rusukh.example',
          association: {
            slug: request.association,
            name: 'جمعية رسوخ العلمية',
            neutralCorrespondence: false,
          },
          reference: request.reference,
          request: id,
          acceptedAt: request.acceptedAt,
          decisionAtLeastDays: 14,
          steps: ['استقبال المستفيد'],
        };
        put(deliveryToSend.parse(email));
      }
    }
    const deliveries = kinds
      .map((kind) => `${kind}-${request.reference}`)
      .filter((delivery) => outbox.get(delivery)?.state === 'pending');
    const outcome = known === undefined ? 'recorded' : 'already-recorded';
    return {
      status: known === undefined ? 201 : 200,
      body: recordOutcome.parse({ outcome, request: id, deliveries, delayed: standIn.delayed }),
    };
  };

  const lease = (id: string, body: unknown): Answer => {
    const { leaseSeconds } = leaseDelivery.parse(body);
    const row = outbox.get(id);
    if (row === undefined) return { status: 404 };
    if (row.state !== 'pending') return { status: 409, body: problemOf(409, 'settled') };
    if (row.leasedUntil > Date.now()) return { status: 409, body: problemOf(409, 'held') };
    row.leasedUntil = Date.now() + leaseSeconds * 1000;
    return { status: 200, body: row.email };
  };

  const mark = (id: string, body: unknown): Answer => {
    const row = outbox.get(id);
    if (row === undefined) return { status: 404 };
    if (row.state !== 'pending') return { status: 409 };
    row.state = markDelivery.parse(body);
    return { status: 200, body: {} };
  };

  const complete = (body: unknown): Answer => {
    const { after = '' } = completeAssociations.parse(body);
    const rest = associations.filter((slug) => slug > after);
    const step = rest.slice(0, 2);
    visited.push(...step);
    const completed = step.flatMap((slug) => behind.get(slug) ?? []);
    for (const { association } of completed) behind.delete(association);
    return {
      status: 200,
      body: completedAssociations.parse({
        completed,
        failed: step.flatMap((slug) => incompletable.get(slug) ?? []),
        next: rest.length > step.length ? step.at(-1) : undefined,
      }),
    };
  };

  const operations: [RegExp, Operation, (id: string, body: unknown) => Answer][] = [
    [/^POST \/api\/requests\/record$/u, 'record', (_, body) => record(body)],
    [
      /^POST \/api\/followers\/record$/u,
      'follow',
      (_, body) => {
        const message = followMessage.parse(body);
        follows.push(message);
        const asked = message.action === 'ask';
        return {
          status: 200,
          body: followOutcome.parse({
            outcome: asked ? 'pending' : message.action === 'confirm' ? 'confirmed' : 'ended',
            deliveries: asked ? [`confirmation-${String(follows.length)}`] : [],
          }),
        };
      },
    ],
    [
      /^POST \/api\/requests\/track\/([a-z-]+)$/u,
      'track',
      (step, body) => {
        tracked.push({ step, body });
        return standIn.track;
      },
    ],
    [
      /^POST \/api\/followers\/expire$/u,
      'expire',
      () => ({ status: 200, body: expirations.shift() ?? { expired: 2 } }),
    ],
    [
      /^POST \/api\/documents\/uploads\/expire$/u,
      'expire-uploads',
      () => ({ status: 200, body: uploadExpirations.shift() ?? { expired: 0, more: false } }),
    ],
    [
      /^POST \/api\/policy-versions\/remind$/u,
      'remind',
      () => ({
        status: 200,
        body: reminderSteps.shift() ?? reviewReminders.parse({ deliveries: ['reminder'] }),
      }),
    ],
    [
      /^POST \/api\/version-announcements\/continue$/u,
      'notify',
      () => ({
        status: 200,
        body: notifiedFollowers.parse({ deliveries: toNotify.shift() ?? [], more: toNotify.length > 0 }),
      }),
    ],
    [
      /^POST \/api\/associations\/merge-words$/u,
      'merge-words',
      () => {
        const associations = wordsToMerge.shift() ?? 0;
        return { status: 200, body: mergedWords.parse({ associations, more: wordsToMerge.length > 0 }) };
      },
    ],
    [/^POST \/api\/source-files\/worker\/([^/]+)\/claim$/u, 'lease-file', leaseFile],
    [
      /^POST \/api\/source-files\/worker\/([^/]+)\/release$/u,
      'release-file',
      (id) =>
        ofUnsettled(id, (file) => {
          file.outcome = 'waiting';
          file.leasedUntil = 0;
          file.tries -= 1;
        }),
    ],
    [
      /^POST \/api\/source-files\/worker\/([^/]+)\/progress$/u,
      'progress',
      (id, body) =>
        ofUnsettled(id, (file) => {
          file.progress.push(readingProgress.parse(body));
        }),
    ],
    [
      /^POST \/api\/source-files\/worker\/([^/]+)\/outcome$/u,
      'outcome',
      (id, body) =>
        ofUnsettled(id, (file) => {
          file.outcome = readingOutcome.parse(body);
        }),
    ],
    [
      /^GET \/api\/source-files\/worker\/waiting$/u,
      'waiting-files',
      () => {
        const waiting = [...sourceFiles].filter(
          ([, { outcome, leasedUntil }]) => typeof outcome === 'string' && leasedUntil <= Date.now(),
        );
        return { status: 200, body: waitingSourceFiles.parse({ sourceFiles: waiting.map(([id]) => id) }) };
      },
    ],
    [/^POST \/api\/associations\/complete$/u, 'complete', (_, body) => complete(body)],
    [/^POST \/api\/deliveries\/([^/]+)\/claim$/u, 'lease', lease],
    [/^POST \/api\/deliveries\/([^/]+)\/mark$/u, 'mark', mark],
    [
      /^POST \/api\/deliveries\/events$/u,
      'events',
      (_, body) => {
        const event = emailEvent.parse(body);
        if (event.sesMessageId === 'unknown') return { status: 404 };
        events.push(event);
        return { status: 200, body: {} };
      },
    ],
    [
      /^POST \/api\/policy-versions\/publish-due$/u,
      'publish-due',
      (_, body) => {
        excepted.push(publishDueStep.parse(body).except);
        return { status: 200, body: due.shift() ?? { published: [], failed: [] } };
      },
    ],
    [
      /^POST \/api\/requests\/destroy-due$/u,
      'destroy-due',
      (_, body) => {
        destroyedAfter.push(destroyDueStep.parse(body).after);
        return { status: 200, body: destructions.shift() ?? { requests: 0, services: 0, more: false } };
      },
    ],
    [
      /^POST \/api\/requests\/clock$/u,
      'request-clock',
      (_, body) => {
        clockedAfter.push(requestClockPlace.parse(body).after);
        const nothing = { reminded: 0, closed: 0, told: 0, deliveries: [], more: false };
        return { status: 200, body: requestSteps.shift() ?? nothing };
      },
    ],
    [
      /^GET \/api\/deliveries\/waiting(\?.*)?$/u,
      'waiting',
      (asked) => {
        const query = new URLSearchParams(asked);
        const { after = '' } = waitingStep.parse({ after: query.get('after') ?? undefined });
        const kinds = kindsAbout[query.get('about') ?? ''];
        const rows = [...outbox.values()].filter(
          ({ email, state, writtenAt }) =>
            state === 'pending' && writtenAt > after && (kinds === undefined || kinds.includes(email.kind)),
        );
        const step = rows.slice(0, WAITING_A_STEP);
        return {
          status: 200,
          body: waitingDeliveries.parse({
            deliveries: step.map(({ email }) => email.id),
            next: rows.length > step.length ? step.at(-1)?.writtenAt : undefined,
          }),
        };
      },
    ],
  ];

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    if (request.headers.authorization !== `services API-Key ${apiKey}`) return { status: 401 };
    const body = await readJson(request);
    for (const [pattern, name, operate] of operations) {
      const match = pattern.exec(`${request.method ?? ''} ${request.url ?? ''}`);
      if (match === null) continue;
      const fault = faults.get(name);
      if (fault === 'conflict') {
        faults.delete(name);
        return { status: 409, body: problemOf(409, WRITE_CONFLICT) };
      }
      if (fault !== undefined) return { status: fault };
      try {
        return operate(decodeURIComponent(match[1] ?? ''), body);
      } catch {
        return { status: 400 };
      }
    }
    return { status: 404 };
  };

  const server = createServer((request, response) => {
    void answerTo(request).then((answer) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body ?? {}));
    });
  });
  const port = await listen(server);

  const standIn: CmsStandIn = {
    url: `http://127.0.0.1:${String(port)}`,
    apiKey,
    recorded,
    outbox,
    events,
    follows,
    tracked,
    track: { status: 200, body: {} },
    toNotify,
    wordsToMerge,
    expirations,
    uploadExpirations,
    requestSteps,
    clockedAfter,
    reminderSteps,
    destructions,
    destroyedAfter,
    associations,
    visited,
    behind,
    incompletable,
    faults,
    sourceFiles,
    putSourceFile,
    put,
    delayed: [],
    due,
    excepted,
    stop: () => close(server),
  };
  return standIn;
};
