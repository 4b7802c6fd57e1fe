import { ValidationError, type CollectionBeforeOperationHook } from 'payload';
import { messages } from '../labels.ar.ts';

interface Kind {
  readonly type: string;
  readonly begins: readonly number[];
  readonly name: RegExp;
}

const kinds: readonly Kind[] = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d], name: /\.pdf$/iu },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], name: /\.png$/iu },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff], name: /\.jpe?g$/iu },
];

/** Types that may be uploaded; SVG, XML and HTML can carry scripts and are never among these types. */
export const acceptedTypes = kinds.map(({ type }) => type);

const kindOfBytes = (bytes: Uint8Array): Kind | undefined =>
  kinds.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));

const isCreating = (args: object): boolean => 'data' in args && !('id' in args) && !('where' in args);

/**
 * Detects a file's type from its bytes, and refuses the file where its name or its claimed type disagrees. A new
 * record without a file is refused here, before Payload would fetch a file from an address in its data.
 */
export const acceptKnownBytes: CollectionBeforeOperationHook = ({ args, req }) => {
  const { file } = req;
  if (file === undefined && !isCreating(args)) return args;
  const kind = file === undefined ? undefined : kindOfBytes(file.data);
  if (file === undefined || kind?.type !== file.mimetype || !kind.name.test(file.name)) {
    throw new ValidationError({ errors: [{ path: 'file', message: messages.type }] }, req.t);
  }
  return args;
};
