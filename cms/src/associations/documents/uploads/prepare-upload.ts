import {
  examineFile,
  type FileFault,
  type KeptType,
  type UploadedType,
} from '@mithaq/domain/upload/file-kind';
import { uploadedFileName } from '@mithaq/domain/upload/file-name';
import { convertHeic } from './convert-heic.ts';

/** File as it was sent, where it is kept in another format. */
export interface Original {
  readonly name: string;
  readonly type: UploadedType;
  readonly bytes: Uint8Array;
}

/** Accepted file, under the name and in the format in which it is kept. */
export interface PreparedUpload {
  readonly name: string;
  readonly type: KeptType;
  readonly bytes: Uint8Array;
  readonly original?: Original;
}

export type UploadFault = FileFault | 'too-many-pixels' | 'unreadable';

/**
 * Examines the bytes of an upload and cleans its name. A photo in HEIC becomes a JPEG, which browsers can show, and its
 * own bytes are kept as the original. Takes seconds for a large photo, so no transaction should wait for it.
 */
export const prepareUpload = async (
  bytes: Uint8Array,
  name: string,
): Promise<PreparedUpload | { readonly fault: UploadFault }> => {
  const examined = examineFile(bytes);
  if ('fault' in examined) return examined;
  const { type } = examined;
  if (type !== 'image/heic') return { name: uploadedFileName(name, type), type, bytes };
  const converted = await convertHeic(bytes);
  if ('fault' in converted) return converted;
  return {
    name: uploadedFileName(name, 'image/jpeg'),
    type: 'image/jpeg',
    bytes: converted.jpeg,
    original: { name: uploadedFileName(name, type), type, bytes },
  };
};
