import type { Environment } from '../environment.ts';
import { FolderRegisterWriter } from './folder-register-writer.ts';
import type { RegisterWriter } from './register-writer.ts';
import { S3RegisterWriter } from './s3-register-writer.ts';

/** Returns the writer for the register in a folder or in a bucket, by the environment; the writer opens nothing yet. */
export const makeRegisterWriter = (register: Environment['register']): RegisterWriter =>
  register.kind === 'folder' ? new FolderRegisterWriter(register.dir) : new S3RegisterWriter(register);
