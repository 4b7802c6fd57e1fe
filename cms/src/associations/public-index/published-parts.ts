import { type PublishedFile } from '@mithaq/domain/contracts/published-file';
import {
  publishedChannel,
  publishedTool,
  type PublishedChannel,
  type PublishedTool,
} from '@mithaq/domain/contracts/register';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

/** Returns a channel in the register's form. Throws `ZodError` on a document that the register's schema refuses. */
export const publishedChannelOf = (document: object): PublishedChannel =>
  publishedChannel.parse(omitEmpty(document));

/**
 * Returns a tool in the register's form. The tool's `file` is an upload of the CMS, which no reader reaches;
 * `download`, the copy in the register, replaces it.
 */
export const publishedToolOf = (document: object, download: PublishedFile | undefined): PublishedTool =>
  publishedTool.parse(omitEmpty({ ...document, download }));
