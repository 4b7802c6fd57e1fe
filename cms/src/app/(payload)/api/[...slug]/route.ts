import config from '@payload-config';
import { restApi } from '../../../../payload/http/rest-api.ts';

const answer = restApi(config);

const handler = (request: Request): Promise<Response> => answer(request);

export {
  handler as GET,
  handler as POST,
  handler as DELETE,
  handler as PATCH,
  handler as PUT,
  handler as OPTIONS,
};
