/**
 * Reads a body of at most `most` bytes, whether or not its length was announced; undefined where there is more, of which
 * nothing further is read.
 */
export const boundedBytes = async (
  {
    body,
    headers,
  }: { readonly body?: AsyncIterable<Uint8Array> | null | undefined; readonly headers: Headers },
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  if (Number(headers.get('content-length') ?? '0') > most) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};
