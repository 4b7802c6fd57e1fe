import { ORIGIN_KEY_HEADER } from '@mithaq/domain/contracts/origin-key';

/** The functions' HTTP API as the site calls it. */
export interface FunctionsApi {
  /** Address without a slash at its end. */
  readonly url: string;
  /** Key by which the API knows the site; undefined where nothing guards the API, as on one machine. */
  readonly originKey: string | undefined;
}

/** Returns the headers of a call with a JSON body. */
export const callHeaders = ({ originKey }: FunctionsApi): Record<string, string> => ({
  'content-type': 'application/json',
  ...(originKey === undefined ? {} : { [ORIGIN_KEY_HEADER]: originKey }),
});
