import type { FunctionName } from '@mithaq/functions/env-names';
import type { Architecture } from 'aws-cdk-lib/aws-lambda';

/** A web server as it is uploaded: a zip that holds `run.sh`, the command that starts it. */
export interface ServerArchive {
  readonly zip: string;
  /** Changes with what is in the archive and with nothing else. */
  readonly hash: string;
  readonly architecture: Architecture;
  /** Size of all files once unpacked; bytes. */
  readonly unpackedBytes: number;
}

/** Everything that is built elsewhere and uploaded from here. */
export interface Artefacts {
  /** Folder with the bundle of a function. */
  readonly functions: Readonly<Record<FunctionName, string>>;
  /** Folder with the bundle of the deployment's own function that takes pages from the edge. */
  readonly refreshPages: string;
  /** The same, of the one that moves scanned uploads out of quarantine. */
  readonly releaseUpload: string;
  readonly site: ServerArchive;
  readonly cms: ServerArchive;
}

/** The same for every function. */
export const byFunction = <Value>(make: (name: FunctionName) => Value): Record<FunctionName, Value> => ({
  'accept-request': make('accept-request'),
  'record-request': make('record-request'),
  'accept-follow': make('accept-follow'),
  'record-follow': make('record-follow'),
  'tell-followers': make('tell-followers'),
  'send-email': make('send-email'),
  'record-email-event': make('record-email-event'),
  daily: make('daily'),
});
