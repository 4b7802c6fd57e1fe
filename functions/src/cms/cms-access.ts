import type { CmsAccess } from './call-cms.ts';

/** Longer than the slowest honest answer of a CMS that just started; milliseconds. */
const defaultTimeoutMs = 8000;

export const cmsAccess = (url: string, apiKey: string, timeoutMs = defaultTimeoutMs): CmsAccess => ({
  url: url.replace(/\/+$/u, ''),
  apiKey,
  timeoutMs,
});
