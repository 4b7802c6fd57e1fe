import { ValidationError, type CollectionBeforeOperationHook } from 'payload';
import { messages } from '../words.ar.ts';

const signatures: readonly { readonly type: string; readonly begins: readonly number[] }[] = [
  { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
];

/** Types that may be uploaded; SVG, XML and HTML can carry scripts and are never among them. */
export const acceptedTypes = signatures.map(({ type }) => type);

/** The type that a file's first bytes show; undefined for every other kind. */
export const typeOfBytes = (bytes: Uint8Array): string | undefined =>
  signatures.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))?.type;

/** The bytes decide what a file is, not the name or the type that the sender claims. */
export const acceptKnownBytes: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || req.file === undefined) return args;
  const type = typeOfBytes(req.file.data);
  if (type === undefined || type !== req.file.mimetype) {
    throw new ValidationError({ errors: [{ path: 'file', message: messages.type }] }, req.t);
  }
  return args;
};
