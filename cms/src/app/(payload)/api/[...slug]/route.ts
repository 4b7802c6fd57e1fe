import config from '@payload-config';
import { endpointsInUse } from '../../../../endpoints-in-use.ts';
import { restApi } from '../../../../payload/http/rest-api.ts';

const handler = restApi(config, endpointsInUse);

export {
  handler as GET,
  handler as POST,
  handler as DELETE,
  handler as PATCH,
  handler as PUT,
  handler as OPTIONS,
};
