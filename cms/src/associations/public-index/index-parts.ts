import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import type { PayloadRequest } from 'payload';
import { associationProfileOf } from './association-profile.ts';
import { publishedDisclosuresOf } from '../disclosure-documents/published-disclosures.ts';
import { publishedRepliesOf } from '../../requests/survey-replies/published-replies.ts';
import { publishedChannelOf, publishedToolOf } from './published-parts.ts';
import type { Association } from '../../payload-types.ts';
import { publishToolFile } from './publish-tool-file.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/**
 * Returns the parts of an index besides versions: profile, channels, tools, published replies to results of the survey
 * and disclosures, in their present state in the CMS.
 * Files of public tools are in the register when this function returns.
 */
export const indexParts = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: Association,
): Promise<Pick<AssociationIndex, 'profile' | 'channels' | 'tools' | 'surveyReplies' | 'disclosures'>> => {
  const own = { where: { association: { equals: association.id } }, depth: 0 } as const;
  const channels = await req.payload.find({
    ...asSystem(req),
    collection: 'channels',
    sort: 'createdAt',
    ...own,
    pagination: false,
  });
  const tools = await req.payload.find({
    ...asSystem(req),
    collection: 'tools',
    sort: 'createdAt',
    ...own,
    pagination: false,
  });
  const published: AssociationIndex['tools'] = [];
  for (const tool of tools.docs) {
    published.push(publishedToolOf(tool, await publishToolFile(register, req, association.slug, tool)));
  }
  const replies = await publishedRepliesOf(req, association.id);
  const disclosures = await publishedDisclosuresOf(req, association.id);
  return {
    ...(disclosures.length === 0 ? {} : { disclosures }),
    ...(replies.length === 0 ? {} : { surveyReplies: replies }),
    profile: associationProfileOf(association),
    channels: channels.docs.map(publishedChannelOf),
    tools: published,
  };
};
