import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { retryingConflicts } from '../../../../http/retry-conflicts.ts';

export const GET = REST_GET(config);
export const POST = retryingConflicts(REST_POST(config));
export const DELETE = retryingConflicts(REST_DELETE(config));
export const PATCH = retryingConflicts(REST_PATCH(config));
export const PUT = retryingConflicts(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
