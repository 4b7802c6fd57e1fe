// A Lambda runtime in its plainest form, for machines where AWS's own (aws-lambda-ric) would have to be compiled:
// loads the handler that `_HANDLER` names below `LAMBDA_TASK_ROOT`, then asks for one event after the other. It is plain
// JavaScript on `node:http`, because Node's stripping of types and `fetch` would add 30 MB to the measured memory of
// each function, and because `fetch` gives up a wait for an event after five minutes.
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const {
  AWS_LAMBDA_RUNTIME_API: api = '',
  LAMBDA_TASK_ROOT: root = '',
  _HANDLER: handlerName = '',
} = process.env;

// A line that the log does not take, because its disk is full, must not end the function.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const ask = (method, path, body) =>
  new Promise((resolve, reject) => {
    // A connection for each question: one that is kept open may be closed by the other side as it is used again.
    const sent = request(`http://${api}/2018-06-01/runtime${path}`, { method, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('end', () => resolve({ headers: response.headers, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });

const describe = (error) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: 'a value that is no error was thrown' };

const load = async () => {
  const [module = '', exported = ''] = handlerName.split('.');
  const file = ['.js', '.mjs', '.cjs']
    .map((end) => join(root, module + end))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error(`Cannot find module '${module}'`);
  const { [exported]: handler } = await import(pathToFileURL(file).href);
  if (typeof handler !== 'function') throw new Error(`${handlerName} is not a function`);
  return handler;
};

const loadOrExit = async () => {
  try {
    return await load();
  } catch (error) {
    await ask('POST', '/init/error', describe(error));
    return process.exit(1);
  }
};

// Lambda sends a function no signal. Ctrl-C in a terminal reaches the whole group, and must not interrupt an event.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

const handler = await loadOrExit();
for (;;) {
  // The wait for the next event has no end: Lambda freezes the process meanwhile.
  const { headers, text } = await ask('GET', '/invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
  const answer = await Promise.try(handler, JSON.parse(text), context).then(
    (result) => ({ path: 'response', body: result ?? null }),
    (error) => ({ path: 'error', body: describe(error) }),
  );
  await ask('POST', `/invocation/${id}/${answer.path}`, answer.body);
}
