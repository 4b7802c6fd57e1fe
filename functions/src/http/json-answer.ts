import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What API Gateway sends as JSON, and nobody keeps: it holds what one person was told. */
export const jsonAnswer = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});
