import type { Cms } from './cms.ts';
import type { Who } from './who.ts';

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n28\n%%EOF\n');

/** Photo of 64 × 48 in HEIC, blue beside red, with a place and a device in its Exif. */
export const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAb5tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAAAAAERAAAIAAQAAAAAB4gABAAAAAAAAAFQAAgAAAAACNgABAAAAAAAAAKQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAABppcmVmAAAAAAAAAA5jZHNjAAIAAQABAAABAG1kYXQAAABQKAGvE4D4EOGn//08KK/9iS1f8sYZiVb2Nxf/0qcRfyanh8DUMwhueT8FKpr3sh1iCyClwVHVBjuxlrNWEJx6FDW2oTtX353tZjQDDdCUquAAAAAGRXhpZgAATU0AKgAAAAgAAgEQAAIAAAANAAAAJoglAAQAAAABAAAANAAAAABTZWNyZXRDYW1lcmEAAAAEAAEAAgAAAAJOAAAAAAIABQAAAAMAAABqAAMAAgAAAAJFAAAAAAQABQAAAAMAAACCAAAAAAAAABgAAAABAAAAKgAAAAEAAAAAAAAAAQAAAC4AAAABAAAAKAAAAAEAAAAAAAAAAQ==',
  'base64',
);

/** Photo of 64 × 48 in JPEG, to be turned upright, with a place and a device in its Exif. */
export const gpsJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4QCuRXhpZgAATU0AKgAAAAgAAwEQAAIAAAANAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAAQAAAAABTZWNyZXRDYW1lcmEAAAAEAAEAAgAAAAJOAAAAAAIABQAAAAMAAAB2AAMAAgAAAAJFAAAAAAQABQAAAAMAAACOAAAAAAAAABgAAAABAAAAKgAAAAEAAAAAAAAAAQAAAC4AAAABAAAAKAAAAAEAAAAAAAAAAf/bAEMADQkKCwoIDQsKCw4ODQ8TIBUTEhITJxweFyAuKTEwLiktLDM6Sj4zNkY3LC1AV0FGTE5SU1IyPlphWlBgSlFST//bAEMBDg4OExETJhUVJk81LTVPT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT//AABEIADAAQAMBIgACEQEDEQH/xAAfAAABBQEBAQEBAQAAAAAAAAAAAQIDBAUGBwgJCgv/xAC1EAACAQMDAgQDBQUEBAAAAX0BAgMABBEFEiExQQYTUWEHInEUMoGRoQgjQrHBFVLR8CQzYnKCCQoWFxgZGiUmJygpKjQ1Njc4OTpDREVGR0hJSlNUVVZXWFlaY2RlZmdoaWpzdHV2d3h5eoOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4eLj5OXm5+jp6vHy8/T19vf4+fr/xAAfAQADAQEBAQEBAQEBAAAAAAAAAQIDBAUGBwgJCgv/xAC1EQACAQIEBAMEBwUEBAABAncAAQIDEQQFITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqCg4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/AOSooor7U4QooooA0KKKK/OT78KKKKAM+iiiv0Y+ACiiigDQooor85PvwooooAz6KKK/Rj4AKKKKANCiiivzk+/CiiigD//Z',
  'base64',
);

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
