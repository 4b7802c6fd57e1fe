/**
 * The shapes of a beneficiary's view of her request and of her acts on it. The site posts to the functions' API, `track-request` there
 * asks the CMS with its API key, and all three parse by these schemas. Nothing of it stands in an address: number, code
 * and session travel in bodies and in a cookie of the site.
 *
 * | call of the functions' API | body | answers |
 * |---|---|---|
 * | `POST /associations/{slug}/track/open` | `trackOpening` | 200 `trackOpeningAnswer`; 401 `no-such-request` (wrong number, wrong code and other association alike, in the same time); 429 `too-many-tries`; 503 `unavailable` |
 * | `POST /associations/{slug}/track/view` | `trackSession` | 200 `trackedRequest`; 401 `session-over`; 503 |
 * | `POST /associations/{slug}/track/act` | `trackActing` | 200 `trackActed`; 401; 409 `not-now` (the request has moved meanwhile); 413; 422 `invalid`; 429 `too-many-acts`; 503: nothing is known to be stored, and sent again with the same `once` it is stored once |
 * | `POST /associations/{slug}/track/paper-begin` | `trackPaperBeginning` | 200 `trackPaperBegun`: the form with which a browser sends the file; 401; 409 `not-now`, `too-many-papers`; 429 `too-many-uploads`; 503 |
 * | `POST /associations/{slug}/track/paper-sent` | `trackPaperSent` | 200 `trackPaperKept`, also where the same paper is kept already; 401; 409; 422 `paper-…`: nothing is kept; 503: sent again with the same upload it is kept once |
 * | `POST /associations/{slug}/track/copy` | `trackCopying` | 200 `trackCopied`: everything of hers as a file (`data-copy.ts`); 401; 429 `too-many-copies`; 503 |
 * | `POST /associations/{slug}/track/close` | `trackSession` | 200: the session is over |
 * | `POST /associations/{slug}/track/lost-code` | `trackLostCode` | 202 always, in the same time: where number and address fit, a code that holds once is mailed |
 *
 * Each call is also there as `POST /track/{step}`, without an association: for the tracking page of the platform, whose
 * address gives nobody away. Its answers, and the times in which they come, are the same.
 *
 * The CMS has the same calls below `/api/requests/track/…`, with the association's slug and, where tries are counted, the
 * caller in the body. It answers an act or a lost code with the e-mails to put into the mail queue.
 */
import { z } from 'zod';
import { keysOf } from '../table/keys-of.ts';
import { noticeOccasions } from '../request/request-notice.ts';
import { requestKinds } from '../request/request-kind.ts';
import { requestStates } from '../request/request-lifecycle.ts';
import { associationSlug } from './association.ts';
import { handlingStep } from './policy-text.ts';
import { referenceNumber } from './messages.ts';
import type { ProblemStatus } from './problem.ts';
import { contactPreference } from './request-submission.ts';

/** The longest number or code that is read as somebody typed or pasted it; UTF-16 units. */
export const TYPED_CODE_LIMIT = 100;

/** Seconds after which a session on the tracking page ends, counted from its last use. */
export const TRACK_SESSION_SECONDS = 30 * 60;

/** The most bytes of a call's JSON that are read. */
export const TRACK_LIMIT_BYTES = 64 * 1024;

/** The mark that the site makes of the person's network; see `request/caller-mark.ts`. */
const callerMark = z.string().max(80).optional();

/** Number and code as they were typed; read by `parseReferenceNumber` and `parseFollowUpCode`. */
export const trackOpening = z.object({
  reference: z.string().max(TYPED_CODE_LIMIT),
  code: z.string().max(TYPED_CODE_LIMIT),
  caller: callerMark,
});

/** The secret of a session: 256 random bits, base64url. The CMS keeps its hash. */
const sessionSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);
export const trackSession = z.object({ session: sessionSecret });
export const trackOpened = z.object({ session: sessionSecret });

/** The answer to number and code of a request whose data were destroyed: no session, because nothing is left to see. */
const trackDestroyed = z.object({
  destroyed: z.object({
    /** Gregorian days in Asia/Riyadh. */
    endedOn: z.iso.date(),
    destroyedOn: z.iso.date(),
  }),
});
export type TrackDestroyed = z.infer<typeof trackDestroyed>;
export const trackOpeningAnswer = z.union([trackOpened, trackDestroyed]);
export type TrackOpeningAnswer = z.infer<typeof trackOpeningAnswer>;

/** Number and e-mail address as typed by somebody who has lost the code. */
export const trackLostCode = z.object({
  reference: z.string().max(TYPED_CODE_LIMIT),
  email: z.string().max(TYPED_CODE_LIMIT * 3),
  caller: callerMark,
});

/** Acts of the beneficiary, each offered only where the request allows it now. */
const acts = {
  /** Answers the question of a request that needs information. */
  answer: { words: 'needed' },
  /** Withdraws the request. */
  withdraw: { words: 'optional' },
  /** Objects to a rejection, in its period. */
  object: { words: 'needed' },
  /** Says that the answer to a complaint, suggestion or enquiry does not satisfy. */
  'not-satisfied': { words: 'needed' },
  /** Changes mobile, e-mail, the preferred way and the wishes about calls. */
  'correct-contact': { words: 'none' },
  survey: { words: 'optional' },
  /** Asks for a copy, a correction or the destruction of the data (PDPL, articles 4 and 5 of its regulation). */
  'data-right': { words: 'optional' },
} as const satisfies Readonly<Record<string, { words: 'needed' | 'optional' | 'none' }>>;

export type TrackAct = keyof typeof acts;
export const trackActs = keysOf(acts);
/** Whether an act comes with words of the beneficiary's own. */
export const wordsOfAct: Readonly<Record<TrackAct, 'needed' | 'optional' | 'none'>> = {
  answer: acts.answer.words,
  withdraw: acts.withdraw.words,
  object: acts.object.words,
  'not-satisfied': acts['not-satisfied'].words,
  'correct-contact': acts['correct-contact'].words,
  survey: acts.survey.words,
  'data-right': acts['data-right'].words,
};

export const dataRight = z.enum(['copy', 'correction', 'destruction']);
export type DataRight = z.infer<typeof dataRight>;
export const surveyAnswer = z.enum(['1', '2', '3', '4', '5']);
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

/** An act as it is posted. `once` is a nonce of the page that showed the form, so that a repeated post acts once. */
export const trackActing = z.object({
  session: sessionSecret,
  once: z.string().regex(/^[0-9a-f]{32}$/u),
  act: z.enum(trackActs),
  words: z.string().max(8000).optional(),
  mobile: z.string().max(60).optional(),
  email: z.string().max(300).optional(),
  contactBy: contactPreference.optional(),
  /** The wishes: all of them, or none from a page of an earlier release, which leaves them as they are. */
  callWhen: z.string().max(1000).optional(),
  doNotCall: z.enum(['', 'on']).optional(),
  leaveNoMessage: z.enum(['', 'on']).optional(),
  mayBeTold: z.string().max(1000).optional(),
  right: dataRight.optional(),
  rating: surveyAnswer.optional(),
});

/** The most papers that she adds to a request. */
export const MOST_PAPERS = 20;

/** The longest name of a paper that is read, as she typed it; UTF-16 units. */
export const PAPER_NAME_LIMIT = 200;

/** Id of an upload that was begun; it says nothing of the request, because it stands in an address. */
export const paperUpload = z.string().regex(/^[A-Za-z0-9-]{1,60}$/u);

/** The name that she gives a paper; an empty one is called «مستند». */
export const trackPaperBeginning = trackSession.extend({ name: z.string().max(PAPER_NAME_LIMIT) });

/** The form with which a browser sends the file, last of its fields and called `file`, to the store itself. */
export const trackPaperBegun = z.object({
  upload: paperUpload,
  action: z.url({ protocol: /^https?$/u }),
  fields: z.record(z.string(), z.string()),
});
export type TrackPaperBegun = z.infer<typeof trackPaperBegun>;

export const trackPaperSent = trackSession.extend({ upload: paperUpload });
export const trackPaperKept = z.object({ name: z.string() });
export type TrackPaperKept = z.infer<typeof trackPaperKept>;

export const copyFormat = z.enum(['json', 'pdf']);
export type CopyFormat = z.infer<typeof copyFormat>;

export const trackCopying = trackSession.extend({ format: copyFormat });
/** The bytes of the file, base64. */
export const trackCopied = z.object({ format: copyFormat, content: z.base64() });
export type TrackCopied = z.infer<typeof trackCopied>;

export const trackActed = z.object({ act: z.enum(trackActs) });

/** The bodies of the CMS's calls. `caller` is a keyed hash of a network; the functions have checked the mark. */
/** Left out by the tracking page of the platform, whose address names no association: number, code and session suffice. */
const ofAssociation = { association: associationSlug.optional() };
const counted = { ...ofAssociation, caller: z.string().min(1).max(64) };
export const cmsTrackOpening = trackOpening.extend(counted);
export const cmsTrackLostCode = trackLostCode.extend(counted);
export const cmsTrackSession = trackSession.extend(ofAssociation);
export const cmsTrackActing = trackActing.extend(ofAssociation);
export const cmsTrackPaperBeginning = trackPaperBeginning.extend(ofAssociation);
export const cmsTrackPaperSent = trackPaperSent.extend(ofAssociation);
export const cmsTrackCopying = trackCopying.extend(ofAssociation);

interface CmsTrackBodies {
  readonly open: z.infer<typeof cmsTrackOpening>;
  readonly view: z.infer<typeof cmsTrackSession>;
  readonly act: z.infer<typeof cmsTrackActing>;
  readonly 'paper-begin': z.infer<typeof cmsTrackPaperBeginning>;
  readonly 'paper-sent': z.infer<typeof cmsTrackPaperSent>;
  readonly copy: z.infer<typeof cmsTrackCopying>;
  readonly close: z.infer<typeof cmsTrackSession>;
  readonly 'lost-code': z.infer<typeof cmsTrackLostCode>;
}
/** The body of one call of the CMS. */
export type CmsTrackCall<Step extends keyof CmsTrackBodies> = CmsTrackBodies[Step];

const deliveries = z.array(z.string().min(1).max(60));
export const cmsTrackActed = trackActed.extend({ deliveries });
export const cmsTrackPaperKept = trackPaperKept.extend({ deliveries });
export const cmsTrackLostCodeAnswered = z.object({ deliveries });

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** The view that she reads of her request. Nothing of the file's notes, nor the name of a member of staff. */
export const trackedRequest = z.object({
  reference: referenceNumber,
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  acceptedAt: z.iso.datetime(),
  /** The state that a closed request was closed from; left out by a CMS of an earlier release. */
  closedFrom: z.enum(requestStates).optional(),
  /** Number of the request that a duplicate repeats; left out by a CMS of an earlier release. */
  original: referenceNumber.optional(),
  /** The service in the association's words; absent in a request that asks for none. */
  service: z.string().optional(),
  /** The printed step that the request is at. */
  step: handlingStep.optional(),
  /** Steps as the policy prints them, in order. */
  steps: z.array(z.object({ step: handlingStep, text: z.string() })),
  /** First and last day of the decision, Gregorian in Asia/Riyadh; absent where the policy prints none. */
  earliestOn: day.optional(),
  latestOn: day.optional(),
  /** The last day of an answer or of an objection, where one is open. */
  openUntil: day.optional(),
  /** Notices that she was sent, newest first, with the words meant for her. */
  told: z.array(
    z.object({ at: z.iso.datetime(), occasion: z.enum(noticeOccasions), words: z.string().optional() }),
  ),
  contact: z.object({
    mobile: z.string(),
    email: z.string().optional(),
    contactBy: contactPreference,
  }),
  /** Her wishes about calls, as they hold now; left out by a CMS of an earlier release. */
  wishes: z
    .object({
      callWhen: z.string().optional(),
      doNotCall: z.boolean(),
      leaveNoMessage: z.boolean(),
      mayBeTold: z.string().optional(),
    })
    .optional(),
  papers: z.array(
    z.object({
      name: z.string(),
      at: z.iso.datetime(),
      /** The scanner lets nobody open it: another copy is needed. */
      held: z.literal(true).optional(),
    }),
  ),
  /** Numbers of the other requests of the visit, which the same code opens. */
  visit: z.array(referenceNumber).optional(),
  /** Services of these requests by number, in the association's words; left out by a CMS of an earlier release. */
  visitServices: z.record(z.string(), z.string()).optional(),
  /** Rights on her data that she has asked for, the newest first; left out by a CMS of an earlier release. */
  dataRights: z
    .array(z.object({ right: dataRight, askedAt: z.iso.datetime(), dueOn: day, answered: z.boolean() }))
    .optional(),
  acts: z.array(z.enum(trackActs)),
  /** Whether she may add a paper now. */
  mayAddPaper: z.boolean(),
});
export type TrackedRequest = z.infer<typeof trackedRequest>;

export const trackFaultCode = z.enum([
  'malformed',
  'no-such-request',
  'session-over',
  'too-many-tries',
  'too-many-acts',
  'too-many-copies',
  'too-many-uploads',
  'not-now',
  'invalid',
  'too-large',
  'too-many-papers',
  'paper-not-sent',
  'paper-empty',
  'paper-too-large',
  'paper-unknown-type',
  'paper-cut',
  'paper-too-many-pixels',
  'paper-unreadable',
  'unavailable',
]);
export type TrackFaultCode = z.infer<typeof trackFaultCode>;

/** HTTP status of each fault. */
export const trackFaultStatus: Readonly<Record<TrackFaultCode, ProblemStatus>> = {
  malformed: 400,
  'no-such-request': 401,
  'session-over': 401,
  'too-many-tries': 429,
  'too-many-acts': 429,
  'too-many-copies': 429,
  'too-many-uploads': 429,
  'not-now': 409,
  invalid: 422,
  'too-large': 413,
  'too-many-papers': 409,
  'paper-not-sent': 422,
  'paper-empty': 422,
  'paper-too-large': 422,
  'paper-unknown-type': 422,
  'paper-cut': 422,
  'paper-too-many-pixels': 422,
  'paper-unreadable': 422,
  unavailable: 503,
};

const HOUR_SECONDS = 60 * 60;

/** Seconds after which a step that was refused for now is taken again at the latest; absent where waiting is no use. */
export const trackRetryAfter: Readonly<Partial<Record<TrackFaultCode, number>>> = {
  'too-many-tries': 2 * 60,
  'too-many-acts': 24 * HOUR_SECONDS,
  'too-many-copies': 24 * HOUR_SECONDS,
  'too-many-uploads': HOUR_SECONDS,
  unavailable: 2 * 60,
};
