import { validOperators } from 'payload/shared';
import * as qs from 'qs-esm';
import { z } from 'zod';
import { boundedBytes } from './bounded-bytes.ts';
import { isBoundedLimit } from './bounded-limit.ts';

/** Limit of a body: a little more than an upload may have, with the fields around it; bytes. */
export const MOST_BODY_BYTES = 5 * 1024 * 1024;

/** Limit of the query in an address, in characters; screens post longer queries. */
const MOST_QUERY = 8 * 1024;

/** Limit of a query that a screen posts; bytes. */
const MOST_POSTED_QUERY_BYTES = 64 * 1024;

/** Deepest nesting of JSON that is read; a text of ten levels of divisions needs fewer than forty. */
const MOST_DEPTH = 100;

type Read =
  | { readonly kind: 'read'; readonly request: Request }
  | {
      readonly kind: 'refused';
      readonly status: 400 | 413 | 414 | 415;
      readonly code: 'malformed' | 'too-large' | 'address-too-long' | 'media-type-not-read';
    };

const malformed: Read = { kind: 'refused', status: 400, code: 'malformed' };
const tooLarge: Read = { kind: 'refused', status: 413, code: 'too-large' };
const addressTooLong: Read = { kind: 'refused', status: 414, code: 'address-too-long' };
const mediaTypeNotRead: Read = { kind: 'refused', status: 415, code: 'media-type-not-read' };

/** Operators of places on a map and of lists in a row, which no screen uses; they would fail inside the database. */
const unused: readonly string[] = ['near', 'within', 'intersects', 'all'];
const operators: readonly string[] = validOperators.filter((operator) => !unused.includes(operator));

const anObject = z.record(z.string(), z.unknown());
/** A list in a query, which is an object by its positions where it is long. */
const aList = z.union([z.array(z.unknown()), z.record(z.string().regex(/^\d+$/u), z.unknown())]);
const valueOf = z.union([z.string(), z.array(z.string()), z.record(z.string().regex(/^\d+$/u), z.string())]);
/** Whether a list of values holds the word that Payload reads as no value: in a list it fails inside the database. */
const listsNull = (operand: z.output<typeof valueOf>): boolean =>
  (typeof operand === 'string' ? operand.split(',') : Object.values(operand)).includes('null');
const conditions = z
  .record(
    z.string().refine((operator) => operators.includes(operator)),
    valueOf,
  )
  .refine((read) =>
    Object.entries(read).every(
      ([operator, operand]) => !/^(?:not_)?in$/u.test(operator) || !listsNull(operand),
    ),
  );
const FIELD_PATH = /^\w+(?:\.\w+)*$/u;

const MOST_NESTED_WHERE = 8;

/** Whether a filter is a tree of fields, operators and values; the fields themselves are checked by Payload. */
const isWhere = (where: unknown, depth = 0): boolean => {
  const read = anObject.safeParse(where);
  if (!read.success || depth > MOST_NESTED_WHERE) return false;
  return Object.entries(read.data).every(([key, inner]) => {
    if (!/^(?:and|or)$/iu.test(key)) return FIELD_PATH.test(key) && conditions.safeParse(inner).success;
    const list = aList.safeParse(inner);
    return list.success && Object.values(list.data).every((part) => isWhere(part, depth + 1));
  });
};

const count = z
  .string()
  .regex(/^\d{0,6}$/u)
  .optional();
const SORT = /^-?\w+(?:\.\w+)*(?:,-?\w+(?:\.\w+)*)*$/u;
const sorting = z.string().refine((text) => text === '' || SORT.test(text));

/** Parameters that Payload reads, in the shapes that it reads; it ignores others, or an endpoint of ours parses them. */
const query = z.object({
  where: z
    .unknown()
    .refine((where) => where === undefined || where === '' || isWhere(where))
    .optional(),
  data: z.literal('').optional(),
  limit: z.unknown().refine(isBoundedLimit).optional(),
  // Without pages a list has all rows; no screen asks for that.
  pagination: z.literal('true').optional(),
  page: count,
  depth: count,
  sort: z.union([sorting, z.array(sorting)]).optional(),
  select: anObject.optional(),
  populate: anObject.optional(),
  joins: z.union([z.string(), anObject]).optional(),
});

const isQuery = (search: string): boolean => {
  try {
    decodeURIComponent(search.replaceAll('+', ' '));
  } catch {
    // Half a sign in percent-encoding: Payload and the pages of the admin would read something else than was sent.
    return false;
  }
  // The options are those with which Payload parses a query.
  return query.safeParse(
    qs.parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true }),
  ).success;
};

const isDecodable = (pathname: string): boolean => {
  try {
    return !decodeURIComponent(pathname).includes('\0');
  } catch {
    return false;
  }
};

/** Whether JSON is an object of bounded depth in which no key changes what objects inherit. */
const isSafe = (part: unknown, depth = 0): boolean => {
  if (typeof part !== 'object' || part === null) return true;
  if (depth > MOST_DEPTH) return false;
  return Object.entries(part).every(([key, inner]) => key !== '__proto__' && isSafe(inner, depth + 1));
};

/** Parses text as a JSON object; undefined where it is none, or one that must not be read. */
const jsonObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const read: unknown = JSON.parse(text);
    const object = anObject.safeParse(read);
    return object.success && isSafe(read) ? object.data : undefined;
  } catch {
    // Text that is no JSON, and JSON so deep that it cannot be parsed, are the caller's fault and have one answer.
    return undefined;
  }
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Whether the fields of a form of Payload's screens can be read; the file beside them is checked where it is kept. */
const isForm = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<boolean> => {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const fields = form.get('_payload');
    return fields === null || (typeof fields === 'string' && jsonObject(fields) !== undefined);
  } catch {
    return false;
  }
};

const mediaTypeOf = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase();

interface Expected {
  readonly body?: z.ZodType | undefined;
  readonly limitBytes?: number | undefined;
  readonly takesFile?: boolean | undefined;
}

/**
 * Reads a request before Payload does, which answers many malformed ones with 500 and a stack in the log. Returns the
 * request with its body in memory, or the status of its refusal: 400 for an address, a query or a body that cannot be
 * read, 413 and 414 past the limits, 415 for a media type other than JSON and the forms of Payload's screens.
 */
export const refusalOfRequest = async (
  request: Request,
  { body, limitBytes, takesFile }: Expected,
): Promise<Read> => {
  const { method, headers, signal } = request;
  const url = new URL(request.url);
  if (url.search.length > MOST_QUERY) return addressTooLong;
  if (!isDecodable(url.pathname) || !isQuery(url.search)) return malformed;
  if (method === 'GET' || method === 'HEAD') {
    return { kind: 'read', request: new Request(url, { method, headers, signal }) };
  }

  if (takesFile === true) return { kind: 'read', request };
  const type = mediaTypeOf(headers);
  const isPostedQuery =
    headers.has('x-payload-http-method-override') || headers.has('x-http-method-override');
  const limit = isPostedQuery ? MOST_POSTED_QUERY_BYTES : (limitBytes ?? MOST_BODY_BYTES);
  // An upload past the limit goes on as a stream: Payload cuts it, and says so in the words of uploads.
  if (type === 'multipart/form-data' && Number(headers.get('content-length') ?? '0') > limit) {
    return { kind: 'read', request };
  }
  const bytes = await boundedBytes(request, limit);
  if (bytes === undefined) return tooLarge;
  const announced = new Headers(headers);
  announced.set('content-length', String(bytes.byteLength));
  const read: Read = {
    kind: 'read',
    request: new Request(url, {
      method,
      headers: announced,
      signal,
      ...(bytes.byteLength === 0 ? {} : { body: bytes }),
    }),
  };
  if (bytes.byteLength === 0) return body === undefined ? read : malformed;
  if (isPostedQuery) {
    if (type !== 'application/x-www-form-urlencoded') return mediaTypeNotRead;
    const text = textOf(bytes);
    return text !== undefined && isQuery(text) ? read : malformed;
  }
  if (type === 'multipart/form-data') {
    return (await isForm(bytes, headers.get('content-type') ?? '')) ? read : malformed;
  }
  if (type !== 'application/json') return mediaTypeNotRead;
  const text = textOf(bytes);
  const json = text === undefined ? undefined : jsonObject(text);
  if (json === undefined) return malformed;
  return body === undefined || body.safeParse(json).success ? read : malformed;
};
