import type { PublishedFile } from '@mithaq/domain/contracts/published-file';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import type { Tool } from '../../payload-types.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { messages } from './messages.ar.ts';
import { publishUpload, uploadById } from './publish-upload.ts';

/**
 * Copies the file of a public tool into the register and returns its entry for the index; undefined where the tool has
 * none, or is for the staff. Throws as `publishUpload` does.
 */
export const publishToolFile = async (
  register: RegisterWriter,
  req: PayloadRequest,
  association: string,
  tool: Tool,
): Promise<PublishedFile | undefined> => {
  const id = idOf(tool.file);
  const upload = id === undefined || tool.audience !== 'public' ? undefined : await uploadById(req, id);
  return upload === undefined
    ? undefined
    : publishUpload(register, req, association, { upload, about: messages.fileOfTool(tool.label) });
};
