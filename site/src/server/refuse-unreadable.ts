import { problemWords } from '@mithaq/domain/contracts/problem-words.ar';
import { policyOfNoPage, securityHeaders } from '@mithaq/domain/operations/security-headers';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Returns what is answered to a request that Node could not read: its address or its headers are too long, or no HTTP. */
const statusOf = (error: Error): 400 | 408 | 414 => {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'HPE_HEADER_OVERFLOW') return 414;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};

const bodyOf = (status: 400 | 414): string => {
  const { title, detail } = problemWords[status];
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${title}</title><p>${detail}</p></html>\n`;
};

/**
 * Answers a request that Node could not read, in words: a text that was pasted into a search box makes an address that
 * is too long. Node's own answer has neither words nor headers.
 */
export const refuseUnreadable = (error: Error, socket: Duplex): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOf(error);
  const body = status === 408 ? '' : bodyOf(status);
  const headers = {
    ...securityHeaders,
    'content-security-policy': policyOfNoPage,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
};
