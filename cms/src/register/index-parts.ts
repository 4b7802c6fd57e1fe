import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import type { PayloadRequest } from 'payload';
import { associationProfileOf } from '../mapping/association-profile.ts';
import { publishedChannelOf, publishedToolOf } from '../mapping/published-parts.ts';
import { publishToolFile } from './publish-tool-file.ts';
import type { RegisterWriter } from './register-writer.ts';
import { asSystem } from '../system/as-system.ts';

/**
 * What an index says besides versions: profile, channels and tools as they stand in the CMS now. Files of public
 * tools are in the register when this returns.
 */
export const indexParts = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: string,
): Promise<Pick<AssociationIndex, 'profile' | 'channels' | 'tools'>> => {
  const own = { where: { association: { equals: association } }, depth: 0 } as const;
  const profile = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: association,
    depth: 0,
  });
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
  const { slug } = profile;
  return {
    profile: associationProfileOf(profile),
    channels: channels.docs.map(publishedChannelOf),
    tools: await Promise.all(
      tools.docs.map(async (tool) => publishedToolOf(tool, await publishToolFile(register, req, slug, tool))),
    ),
  };
};
