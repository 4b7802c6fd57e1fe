import {
  publishedChannel,
  publishedTool,
  type PublishedChannel,
  type PublishedFile,
  type PublishedTool,
} from '@mithaq/domain/contracts/register';
import { withoutBlanks } from './without-blanks.ts';

/** A channel as the register keeps it. Throws `ZodError` on a document that the register would not take. */
export const publishedChannelOf = (document: object): PublishedChannel =>
  publishedChannel.parse(withoutBlanks(document));

/** `file` is an upload of the CMS, which no reader reaches: what the register keeps of it stands in its place. */
export const publishedToolOf = (document: object, download: PublishedFile | undefined): PublishedTool =>
  publishedTool.parse(withoutBlanks({ ...document, download }));
