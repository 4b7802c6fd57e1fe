import type { Endpoint } from 'payload';
import { beginEndpoint, confirmEndpoint } from './set-up.ts';
import { endEndpoint, recoveryCodesEndpoint } from './own.ts';
import { resetEndpoint } from './reset.ts';
import { stateEndpoint } from './state.ts';

/** Endpoints about the second step, below `/api/users`. */
export const secondStepEndpoints: readonly Omit<Endpoint, 'root'>[] = [
  beginEndpoint,
  confirmEndpoint,
  endEndpoint,
  recoveryCodesEndpoint,
  resetEndpoint,
  stateEndpoint,
];
