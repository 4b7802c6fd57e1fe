import {
  problem as problemSchema,
  problemOf,
  problemReasons,
  PROBLEM_MEDIA_TYPE,
  type Problem,
  type ProblemError,
  type ProblemStatus,
} from '@mithaq/domain/contracts/problem';
import { problemWords } from '@mithaq/domain/contracts/problem-words.ar';
import { policyOfNoPage } from '@mithaq/domain/operations/security-headers';
import { z } from 'zod';
import { log } from '../../log.ts';
import { errorFacts } from './error-facts.ts';
import { answerProblem } from './reasons.ts';

/**
 * Media type of a problem that Payload's own screens may read. Their forms parse an answer only where its type
 * contains «application/json» (`forms/Form` of `@payloadcms/ui`); RFC 9457 defines no parameters, and RFC 9110 has
 * clients ignore those that they do not recognise.
 */
const MEDIA_TYPE = `${PROBLEM_MEDIA_TYPE}; also="application/json"`;

/** Codes of Payload's own refusals, which have none. */
const codes: Readonly<Record<ProblemStatus, string>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  414: 'address-too-long',
  415: 'media-type-not-read',
  422: 'invalid',
  429: 'too-many-tries',
  500: 'internal',
  503: 'unavailable',
};

const statuses: ReadonlyMap<number, ProblemStatus> = new Map(
  ([400, 401, 403, 404, 405, 409, 410, 413, 414, 415, 422, 429, 500, 503] as const).map((status) => [
    status,
    status,
  ]),
);

/** Returns the status that is answered in place of one that our APIs do not use. */
const knownStatus = (status: number): ProblemStatus => statuses.get(status) ?? (status < 500 ? 400 : 500);

const refusedField = z.object({ path: z.string(), message: z.string() });

/** Error answers of Payload: a list of errors, or a message alone. */
const payloadAnswer = z.object({
  message: z.string().optional().catch(undefined),
  errors: z
    .array(
      z.object({
        message: z.string().optional().catch(undefined),
        data: z
          .object({ errors: z.array(refusedField).catch([]) })
          .optional()
          .catch(undefined),
      }),
    )
    .catch([]),
});

const isArabic = (text: string | undefined): text is string =>
  text !== undefined && /\p{Script=Arabic}/u.test(text);

/** A problem, with the sentence in the language of the person's screens. */
interface Told {
  readonly problem: Problem;
  readonly message: string;
}

const toldBy = (status: ProblemStatus, body: unknown): Told => {
  const already = problemSchema.safeParse(body);
  if (already.success) return { problem: already.data, message: already.data.detail };
  const answer = payloadAnswer.safeParse(body);
  // An answer about a failure that nobody foresaw may hold anything, also a statement of the database.
  const read = status !== 500 && answer.success ? answer.data : { message: undefined, errors: [] };
  const message = read.errors[0]?.message ?? read.message;
  const detail = isArabic(message) ? message : problemWords[status].detail;
  const errors = read.errors
    .flatMap(({ data }) => data?.errors ?? [])
    .map(({ path, message: fault }): ProblemError => ({ code: 'invalid', detail: fault, path }));
  const code = errors.length > 0 ? 'invalid' : codes[status];
  return { problem: problemOf(status, code, { detail, errors }), message: message ?? detail };
};

/**
 * Adds what Payload's forms read to the entries of `errors`: `message` is shown as a notice, `data.errors` marks the
 * fields. The first entry alone has the notice where fields are at fault, because each of them shows its own fault.
 */
const withPayloadsMembers = ({ problem, message }: Told) => ({
  ...problem,
  errors: problemReasons(problem).map((reason, index) => ({
    ...reason,
    ...(index === 0 ? { message } : reason.path === undefined ? { message: reason.detail } : {}),
    ...(reason.path === undefined
      ? {}
      : { data: { errors: [{ path: reason.path, message: reason.detail }] } }),
  })),
});

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Keeps an answer from every cache, which is one person's, where it does not say itself who may keep it, and lets a
 * browser that opens it load nothing.
 */
const keptByNobody = (response: Response): Response => {
  const { headers } = response;
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policyOfNoPage);
  return response;
};

type Handler<Rest extends readonly unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/**
 * Turns every error answer of Payload's API into a problem; endpoints of ours answer with one already. An error that
 * nothing catches is a problem, too, because Next would answer it with a page and log its message.
 */
export const answeringProblems =
  <Rest extends readonly unknown[]>(handle: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    let response: Response;
    try {
      response = await handle(request, ...rest);
    } catch (error) {
      log.error('request-failed', errorFacts(error));
      return keptByNobody(answerProblem(problemOf(500, codes[500])));
    }
    const type = response.headers.get('content-type') ?? '';
    // The address of a file is opened by a person, to whom our own sentence is written and not sent as JSON.
    const isForReading = type.startsWith('text/plain');
    if (response.status < 400 || isForReading || type.startsWith(PROBLEM_MEDIA_TYPE))
      return keptByNobody(response);
    const status = knownStatus(response.status);
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    headers.set('content-type', MEDIA_TYPE);
    headers.set('cache-control', 'no-store');
    const told = withPayloadsMembers(toldBy(status, await jsonOf(response)));
    return keptByNobody(Response.json(told, { status, headers }));
  };
