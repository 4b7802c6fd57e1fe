import { typeOfBytes } from './file-kind.ts';

/** Returns width and height of a PNG in pixels, as its header says (ISO/IEC 15948, 11.2.2); undefined for other bytes. */
export const pngSize = (
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined => {
  if (typeOfBytes(bytes) !== 'image/png' || bytes.length < 24) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
};
