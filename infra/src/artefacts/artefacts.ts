import type { FunctionName } from '@mithaq/functions/env-names';
import type { Architecture } from 'aws-cdk-lib/aws-lambda';

/** A web server as an upload: a zip that holds the server and the handler that starts it. */
export interface ServerArchive {
  readonly zip: string;
  /** Script in the archive that starts the server. */
  readonly entry: string;
  /** Hash that changes with the content of the archive and with nothing else. */
  readonly hash: string;
  readonly architecture: Architecture;
  /** Size of all files once unpacked; bytes. */
  readonly unpackedBytes: number;
}

/** Paths below which a server's files have a hash in their names. */
export const hashedPaths = { site: '_astro', cms: '_next/static' } as const;

/** Everything that other parts build and the deployment uploads. */
export interface Artefacts {
  /** Folder with the bundle of a function. */
  readonly functions: Readonly<Record<FunctionName, string>>;
  /** Folder with the bundle of the support function that knows the CDN by its key. */
  readonly originGuard: string;
  /** Folder with the bundle of the support function that invalidates pages at the edge. */
  readonly refreshPages: string;
  /** Folder with the bundle of the support function that moves scanned uploads out of quarantine. */
  readonly releaseUpload: string;
  /** Folder with the bundle of the support function that keeps hashed files, and those of this release in it. */
  readonly keepFiles: string;
  readonly site: ServerArchive;
  readonly cms: ServerArchive;
}

/** Makes a value for each function. */
export const byFunction = <Value>(make: (name: FunctionName) => Value): Record<FunctionName, Value> => ({
  'accept-request': make('accept-request'),
  'record-request': make('record-request'),
  'track-request': make('track-request'),
  'accept-follow': make('accept-follow'),
  'record-follow': make('record-follow'),
  'tell-followers': make('tell-followers'),
  'read-document': make('read-document'),
  'send-email': make('send-email'),
  'record-email-event': make('record-email-event'),
  daily: make('daily'),
});
