import type { APIRoute } from 'astro';
import { register } from '../../services.server.ts';
import { fileAnswer } from './file-answer.server.ts';

/** Makes the route of files with one extension; Astro adds no slash to addresses that end in one. */
export const fileRoute =
  (extension: 'pdf' | 'png' | 'jpg'): APIRoute =>
  ({ params: { association = '', hash = '', name = '' }, request }) =>
    fileAnswer(register, request, { association, hash, name: `${name}.${extension}` });
