import { encodingOfText } from '@mithaq/domain/upload/text-encoding';
import { UnreadableDocument } from '../unreadable-document.ts';

/** Returns a text by the encoding that `encodingOfText` finds, without a byte order mark; `unknown-kind` where it is none. */
export const decodedText = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw new UnreadableDocument('empty');
  const encoding = encodingOfText(bytes);
  if (encoding === undefined) throw new UnreadableDocument('unknown-kind');
  return new TextDecoder(encoding).decode(bytes);
};
