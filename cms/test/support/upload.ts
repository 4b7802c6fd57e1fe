import type { Cms } from './cms.ts';
import type { Who } from './who.ts';

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n%%EOF\n');

export type UploadArgs = [who: Who, bytes: Buffer, type: string, name: string, fields?: object];

/** Sends a file to `path` like a browser: a new document, or another file for an existing one. */
export const sendFile = async (
  cms: Cms,
  method: 'POST' | 'PATCH',
  path: string,
  ...[who, bytes, type, name, fields = {}]: UploadArgs
) => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
  form.set('_payload', JSON.stringify({ title: 'دليل', ...fields }));
  // The body is sent as bytes, like a request from the network.
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  const body = await encoded.arrayBuffer();
  const response = await cms.raw(who, method, path, { body, headers });
  return { status: response.status, body: (await response.json()) satisfies unknown };
};

export const uploadInto = (cms: Cms, ...args: UploadArgs) => sendFile(cms, 'POST', '/api/documents', ...args);
