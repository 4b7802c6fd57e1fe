import { PROBLEM_MEDIA_TYPE, problemOf, type Problem } from '@mithaq/domain/contracts/problem';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { z } from 'zod';

const jsonObject = z.record(z.string(), z.unknown());

/** Reads a posted JSON object, or says why there is none. The limit is checked before anything is decoded. */
export const readBody = (
  body: string,
  isBase64: boolean,
  limitBytes: number,
): Readonly<Record<string, unknown>> | 'too-large' | 'malformed' => {
  if (Buffer.byteLength(body, isBase64 ? 'base64' : 'utf8') > limitBytes) return 'too-large';
  try {
    const text = isBase64
      ? new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64'))
      : body;
    const parsed = jsonObject.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'malformed';
  } catch {
    // Bytes that are no UTF-8 and text that is no JSON are both the caller's fault and have one answer.
    return 'malformed';
  }
};

/** Answers API Gateway with JSON that no cache may keep: it holds what one person was answered. */
export const jsonAnswer = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/** Route of API Gateway for every request that no other route takes. */
const defaultRoute = z.object({ routeKey: z.literal('$default') });

/** Answers a request for a path or method that the API does not have; undefined where a route took the request. */
export const unknownRoute = (event: unknown): APIGatewayProxyStructuredResultV2 | undefined =>
  defaultRoute.safeParse(event).success ? problemAnswer(problemOf(404, 'not-found')) : undefined;

/** Answers API Gateway with a problem, which no cache may keep. */
export const problemAnswer = (problem: Problem): APIGatewayProxyStructuredResultV2 => ({
  ...jsonAnswer(problem.status, problem),
  headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' },
});
