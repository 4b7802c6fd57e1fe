import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../http/json-body.ts';
import { refused } from '../../http/reasons.ts';
import { takeBackSchedule } from '../moves/schedule-version.ts';
import { messages } from '../words.ar.ts';
import { answerToMove } from './answer-to-move.ts';

const body = z.object({ note: z.string().max(2000).optional() });

/** `POST /api/policy-versions/{id}/take-back-schedule {note?}`: 200 also where nothing was scheduled; 400, 403, 404. */
export const takeBackScheduleEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/take-back-schedule',
  method: 'post',
  handler: async (req) => {
    const asked = await jsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const at = new Date().toISOString();
    return answerToMove(await takeBackSchedule(req, { id: idInPath(req), note: asked.note, at }));
  },
};
