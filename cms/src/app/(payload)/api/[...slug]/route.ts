import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { getPayload } from 'payload';
import { requiringPayload } from '../../../../payload/http/answer-database-trouble.ts';
import { retryingConflicts } from '../../../../payload/http/retry-conflicts.ts';

type Handler = ReturnType<typeof REST_POST>;

const reading = (handler: Handler) => requiringPayload(() => getPayload({ config }), handler);
const writing = (handler: Handler) => reading(retryingConflicts(handler));

export const GET = reading(REST_GET(config));
export const POST = writing(REST_POST(config));
export const DELETE = writing(REST_DELETE(config));
export const PATCH = writing(REST_PATCH(config));
export const PUT = writing(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
