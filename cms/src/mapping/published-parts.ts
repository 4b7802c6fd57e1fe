import {
  publishedChannel,
  publishedTool,
  type PublishedChannel,
  type PublishedTool,
} from '@mithaq/domain/contracts/register';
import { withoutBlanks } from './without-blanks.ts';

export const publishedChannelOf = (document: object): PublishedChannel =>
  publishedChannel.parse(withoutBlanks(document));

/** `file` is an upload in the CMS and no public address: the site never reads the CMS, so it is left out. */
export const publishedToolOf = (document: object): PublishedTool =>
  publishedTool.parse(withoutBlanks({ ...document, file: undefined }));
