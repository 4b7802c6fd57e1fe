import type { Endpoint } from 'payload';
import { z } from 'zod';
import { idInPath, jsonBody } from '../../payload/http/json-body.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { refused } from '../../payload/http/reasons.ts';
import { takeBackSchedule } from '../moves/schedule-version.ts';
import { messages } from '../labels.ar.ts';
import { answerOrRegisterOutage } from './answer-to-move.ts';

const body = z.object({ note: z.string().max(2000).optional() });

/**
 * `POST /api/policy-versions/{id}/take-back-schedule {note?}`: 200 also where nothing was scheduled; 400, 403, 404; 409
 * in force already; 503 while the register does not answer.
 */
export const takeBackScheduleEndpoint = (register: RegisterWriter): Omit<Endpoint, 'root'> => ({
  path: '/:id/take-back-schedule',
  method: 'post',
  handler: async (req) => {
    const asked = await jsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const at = new Date().toISOString();
    const id = idInPath(req);
    return answerOrRegisterOutage(id, () => takeBackSchedule(register, req, { id, note: asked.note, at }));
  },
});
