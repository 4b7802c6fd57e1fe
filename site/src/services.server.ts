/**
 * The only place where the site's parts are wired. It runs when the server starts, so that a missing variable stops
 * the server there and not at somebody's first page.
 */
import { EnvironmentError } from '@mithaq/domain/contracts/environment';
import { followFormHmac } from '@mithaq/domain/follow/follow-form-token';
import { readEnvironment, type Environment } from './environment.ts';
import { createDraftPreviews } from './features/draft-preview/draft-previews.server.ts';
import { createFollowsApi } from './features/follow/follows-api.server.ts';
import { createPageCache } from './features/page-cache/page-cache.server.ts';
import { RegisterUnavailable } from './features/register/errors.ts';
import { folderStore } from './features/register/folder-store.server.ts';
import { createRegisterReader } from './features/register/register.server.ts';
import type { RegisterStore } from './features/register/register-store.ts';
import { createFormTokens, type FormTokens } from './features/request/form-tokens.server.ts';
import { createReceivedNotes } from './features/request/received-note.server.ts';
import { createRequestsApi } from './features/request/requests-api.server.ts';
import { secretHmac } from './features/request/secret-hmac.server.ts';
import { createTrackingApi } from './features/track/tracking-api.server.ts';
import { createCallerMarks } from './features/track/caller-marks.server.ts';
import { createSearchFiles } from './features/search/search-files.server.ts';
import { createSectorReader } from './features/sector/sector-lists.server.ts';
import { logFault } from './log.ts';
import { siteAddresses } from './site-addresses.ts';

/** How long a beneficiary waits for the API before the page says that the request was not taken; milliseconds. */
const REQUESTS_API_TIMEOUT_MS = 5000;

const environmentOrExit = (): Environment => {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    logFault('environment-invalid', { message: error.message });
    return process.exit(1);
  }
};

/** The S3 client is heavy, so only a site that reads a bucket loads it. */
const storeOf = async ({ register }: Environment): Promise<RegisterStore> => {
  if (register.folder !== undefined) return folderStore(register.folder);
  const { bucketStore } = await import('./features/register/bucket-store.server.ts');
  return bucketStore(register.bucket ?? '', register.pathStyle);
};

const previewStoreOf = async ({ previews, register }: Environment): Promise<RegisterStore | undefined> => {
  if (previews.folder !== undefined) return folderStore(previews.folder);
  if (previews.bucket === undefined) return undefined;
  const { bucketStore } = await import('./features/register/bucket-store.server.ts');
  return bucketStore(previews.bucket, register.pathStyle, { mayList: false });
};

const environment = environmentOrExit();
const hmac = secretHmac(environment.formTokenSecret);

export const { listenAt, processing: processingPlace } = environment;
export const addresses = siteAddresses(new URL(environment.siteUrl), environment.siteHosts);
/** The platform's address. */
export const siteUrl = addresses.platform;
/** Returns the address of an association's pages. */
export const siteUrlOf = (association: string | undefined): URL => addresses.of(association);
const store = await storeOf(environment);
export const register = createRegisterReader(store, Date.now);
export const searchSources = { register, files: createSearchFiles(store, Date.now) };
export const draftPreviews = createDraftPreviews(await previewStoreOf(environment), Date.now);
/** Reads the lists of all associations. */
export const sectorReader = createSectorReader(store, register, Date.now);
export const pageCache = createPageCache(
  (association) => (association === undefined ? sectorReader.stamp() : register.stampOf(association)),
  Date.now,
  async (association, hash, most) => {
    try {
      return await register.smallPicture(association, hash, most);
    } catch (error) {
      // The page is whole without the picture, and its address stays in it.
      if (!(error instanceof RegisterUnavailable)) throw error;
      logFault('register-unavailable', { file: error.path, reason: error.message });
      return undefined;
    }
  },
);
export const followsApi = createFollowsApi(environment.requestsApi, REQUESTS_API_TIMEOUT_MS);
/** Makes the tokens of the follow form of one policy, or without one of an association's disclosures. */
export const followTokens = (policy: string | undefined): FormTokens =>
  createFormTokens(followFormHmac(policy, hmac), Date.now);
export const trackingApi = createTrackingApi(environment.requestsApi, REQUESTS_API_TIMEOUT_MS);
export const callerMarks = createCallerMarks(hmac, environment.clientAddressHeader);
export const requestsApi = createRequestsApi(environment.requestsApi, REQUESTS_API_TIMEOUT_MS);
export const formTokens = createFormTokens(hmac, Date.now);
export const receivedNotes = createReceivedNotes(hmac, Date.now);
