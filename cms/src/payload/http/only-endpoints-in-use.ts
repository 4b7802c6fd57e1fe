import { problemOf } from '@mithaq/domain/contracts/problem';
import { match } from 'path-to-regexp';
import type { Endpoint, SanitizedConfig } from 'payload';
import type { z } from 'zod';
import { answerProblem } from './reasons.ts';
import { refusalOfRequest } from './refuse-malformed.ts';

/** An endpoint that answers, and who calls it. */
export interface EndpointInUse {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Whole path as Payload mounts it, with its parameters: `/api/users/:id`. */
  readonly path: string;
  readonly by: string;
  /** Shape of the body, for an endpoint of Payload that trusts what it is sent. */
  readonly body?: z.ZodType;
  /** Limit of the body in bytes, where it is less than that of all endpoints. */
  readonly limitBytes?: number;
  /** The body is a file of any type, which the endpoint reads as a stream and bounds itself. */
  readonly takesFile?: true;
  /** Pages of other origins may post here: a ticket in the form lets it in, and no cookie is read. */
  readonly fromAnyOrigin?: true;
}

/** An endpoint as Payload mounts it. */
export interface MountedEndpoint {
  readonly method: Endpoint['method'];
  readonly path: string;
}

/** Returns every endpoint that Payload would answer, its own and ours, in the order in which it looks for one. */
export const mountedEndpoints = (config: SanitizedConfig): MountedEndpoint[] => {
  const below = (root: string, endpoints: readonly Endpoint[] | false | undefined): MountedEndpoint[] =>
    (endpoints === false ? [] : (endpoints ?? [])).map(({ method, path }) => ({
      method,
      path: `${config.routes.api}${root}${path === '/' ? '' : path}`,
    }));
  return [
    ...config.collections.flatMap(({ slug, endpoints }) => below(`/${slug}`, endpoints)),
    ...config.globals.flatMap(({ slug, endpoints }) => below(`/globals/${String(slug)}`, endpoints)),
    ...below('', config.endpoints),
  ];
};

/** Returns the method that Payload goes by: its screens post a query that is too long for an address. */
const methodOf = ({ method, headers }: Request): string => {
  const override = headers.get('x-payload-http-method-override') ?? headers.get('x-http-method-override');
  if (method === 'POST' && override === 'GET') return 'get';
  return method === 'HEAD' ? 'get' : method.toLowerCase();
};

/**
 * Finds the endpoint that Payload would choose for a request, and returns its row in the list; undefined where the
 * list has none. Payload takes the first that matches: `/api/users/init` is not the person with the id `init`.
 */
const finderOf = (config: SanitizedConfig, inUse: readonly EndpointInUse[]) => {
  const rows = new Map(inUse.map((row) => [`${row.method} ${row.path}`, row]));
  const mounted = mountedEndpoints(config).map(({ method, path }) => ({
    method,
    row: rows.get(`${method} ${path}`),
    matches: match(path),
  }));
  return (method: string, pathname: string): EndpointInUse | undefined =>
    mounted.find((endpoint) => endpoint.method === method && endpoint.matches(pathname) !== false)?.row;
};

/**
 * Whether a browser says that a page of another origin sends this request to change something. Payload ignores the
 * cookie of such a request; a log-in has no cookie yet, and would put the person into the account of somebody else.
 */
const isForeign = ({ headers }: Request, method: string, own: readonly string[]): boolean => {
  const origin = headers.get('origin');
  return method !== 'get' && origin !== null && !own.includes(origin);
};

type Handler = (request: Request) => Promise<Response>;

/**
 * Lets through to Payload only requests for the endpoints of the list, and only well-formed ones; the others are
 * refused before anything is asked of the database. So are changes that a page of another site asks for.
 */
export const onlyEndpointsInUse = (
  config: SanitizedConfig | Promise<SanitizedConfig>,
  inUse: readonly EndpointInUse[],
  handle: Handler,
): Handler => {
  let find: ReturnType<typeof finderOf> | undefined;
  return async (request) => {
    const { pathname } = new URL(request.url);
    const method = methodOf(request);
    find ??= finderOf(await config, inUse);
    const row = find(method, pathname);
    if (row === undefined) return answerProblem(problemOf(404, 'not-found'));
    if (row.fromAnyOrigin !== true && isForeign(request, method, (await config).csrf))
      return answerProblem(problemOf(403, 'foreign-origin'));
    const read = await refusalOfRequest(request, row);
    return read.kind === 'refused' ? answerProblem(problemOf(read.status, read.code)) : handle(read.request);
  };
};
