import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { channelCode } from '@mithaq/domain/contracts/policy-text';
import {
  otherServicesOf,
  recordedSubmission,
  requestSubmission,
  type FieldFaultCode,
} from '@mithaq/domain/contracts/request-submission';
import { readIntake } from '@mithaq/domain/request/desk-intake';
import { intakeMessage } from '@mithaq/domain/request/desk-intake.ar';
import { fieldsOfKind } from '@mithaq/domain/request/form-fields';
import { requestKindFacts, requestKinds } from '@mithaq/domain/request/request-kind';
import { fieldFaultMessage } from '@mithaq/domain/request/field-faults.ar';
import { fieldFaultsOf } from '@mithaq/domain/request/first-field-faults';
import { formatFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { compactReferenceNumber, formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { Endpoint } from 'payload';
import { z } from 'zod';
import { associationOf, hasRole } from '../../payload/access/roles.ts';
import { jsonBody } from '../../payload/http/json-body.ts';
import { refused, type Reason } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { messages as requestMessages } from '../labels.ar.ts';
import { serviceAsked } from '../service-asked.ts';
import { enterRequest } from './enter-request.ts';
import { messages } from './labels.ar.ts';

const text = z.string().max(20_000);

/** Body of an entry. The fields of the form are those of the public form, without its two ticks. */
const entryBody = z.object({
  once: z.string().regex(/^[0-9a-f]{32}$/u),
  /** Left out by a page of an earlier release, which entered requests for a service alone. */
  kind: z.enum(requestKinds).default('service'),
  channel: z.string().max(60),
  cameOn: z.string().max(120).default(''),
  takenBy: z.string().max(120).default(''),
  attestation: z.string().max(20).default(''),
  consent: z.string().max(20).default(''),
  name: text.default(''),
  mobile: text.default(''),
  email: text.default(''),
  city: text.default(''),
  behalfOf: text.default(''),
  relation: text.default(''),
  authority: text.default(''),
  service: text.default(''),
  /** Further services of one visit; left out by a page of an earlier release. */
  otherServices: z.array(z.string().max(40)).max(60).default([]),
  description: text.default(''),
  contactBy: text.default('call'),
  callWhen: text.default(''),
  doNotCall: z.enum(['', 'on']).default(''),
  leaveNoMessage: z.enum(['', 'on']).default(''),
  mayBeTold: text.default(''),
});

const faultReason = (
  field: Parameters<typeof fieldFaultMessage>[0],
  code: FieldFaultCode,
  typed: string,
): Reason => ({
  code,
  message: fieldFaultMessage(field, code, typed),
  path: field,
});

/**
 * `POST /api/requests/intake`: 201 `{id, reference, service, others, code, kind, channel, acceptedAt, earliestOn, latestOn}`,
 * where `others` are number and service of each further request of the visit, and 200 with the same where
 * the page sent it again; 403; 409; 422 with every reason at once. The code is kept as a hash and shown here alone.
 */
export const intakeEndpoint: Omit<Endpoint, 'root'> = {
  path: '/intake',
  method: 'post',
  handler: async (req) => {
    const association = associationOf(req.user);
    if (
      req.user?.collection !== 'users' ||
      association === undefined ||
      !hasRole(req.user, 'beneficiary-relations-officer')
    )
      return refused(403, { code: 'not-yours', message: messages.notYours });
    const body = await jsonBody(req, entryBody);
    if (body === undefined) return refused(400, { code: 'malformed', message: requestMessages.malformed });
    const now = Date.now();
    const found = await req.payload.findByID({
      ...asSystem(req),
      collection: 'associations',
      id: association,
      depth: 0,
    });
    const services = (found.services ?? []).map(({ code }) => code);
    const { asksForService } = requestKindFacts[body.kind];
    if (asksForService && services.length === 0)
      return refused(422, { code: 'no-services', message: messages.noServices, path: 'service' });
    const desk = readIntake(body, dayInRiyadh(now), body.kind);
    const { once, channel: _channel, cameOn: _cameOn, takenBy, ...fields } = body;
    const asked = fieldsOfKind(fields.kind);
    // Fields of another kind were typed before the kind was chosen, and are not kept.
    const posted = {
      ...Object.fromEntries(Object.entries(fields).filter(([name]) => asked.some((one) => one === name))),
      ...(asksForService ? { attestation: 'on' } : {}),
      consent: 'on',
    };
    const submission = requestSubmission.safeParse(posted);
    const faults = fieldFaultsOf(submission.error, asksForService ? body : {}, services);
    const typed = new Map(Object.entries(fields).map(([name, value]) => [name, String(value)]));
    const reasons: Reason[] = [
      ...('refusals' in desk
        ? desk.refusals.map((refusal) => ({
            code: refusal.code,
            message: intakeMessage(refusal),
            path:
              refusal.code === 'intake.channel'
                ? 'channel'
                : refusal.code.startsWith('intake.a')
                  ? 'attestation'
                  : refusal.code === 'intake.consent'
                    ? 'consent'
                    : 'cameOn',
          }))
        : []),
      ...faults.map(({ field, code }) => faultReason(field, code, typed.get(field) ?? '')),
    ];
    if (reasons.length > 0 || 'refusals' in desk || !submission.success) return refused(422, ...reasons);
    const entered = await enterRequest(
      req,
      {
        once,
        association,
        intake: desk.intake,
        kind: fields.kind,
        takenBy: takenBy.trim() === '' ? req.user.name : takenBy,
        submission: recordedSubmission.parse(submission.data),
        otherServices: otherServicesOf(submission.data),
      },
      now,
    );
    if (entered.kind === 'taken') return refused(409, { code: 'taken', message: messages.taken });
    const { request, others, code, isNew } = entered;
    const printed = ({ reference }: { readonly reference: string }): string =>
      formatReferenceNumber(compactReferenceNumber(reference));
    return Response.json(
      {
        id: request.id,
        reference: printed(request),
        service: serviceAsked(request, found.services),
        others: others.map((other) => ({
          reference: printed(other),
          service: serviceAsked(other, found.services),
        })),
        code: formatFollowUpCode(code),
        kind: request.kind ?? 'service',
        channel: channelCode.parse(request.channel),
        acceptedAt: request.acceptedAt,
        earliestOn: request.earliestOn ?? null,
        latestOn: request.latestOn ?? null,
      },
      { status: isNew ? 201 : 200, headers: { 'cache-control': 'no-store' } },
    );
  },
};
