// A Lambda runtime in its plainest form, for machines where AWS's own (aws-lambda-ric) would have to be compiled:
// loads what `_HANDLER` names below `LAMBDA_TASK_ROOT`, then asks for one event after the other. Plain JavaScript:
// Node's stripping of types would add 30 MB to what is measured of each function.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API: api = '', LAMBDA_TASK_ROOT: root = '', _HANDLER: named = '' } = process.env;
const at = `http://${api}/2018-06-01/runtime`;
const post = (path, body) => fetch(`${at}${path}`, { method: 'POST', body: JSON.stringify(body) });
const told = (error) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: 'something that is no error was thrown' };

const load = async () => {
  const [module = '', exported = ''] = named.split('.');
  const file = ['.js', '.mjs', '.cjs']
    .map((end) => join(root, module + end))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error(`Cannot find module '${module}'`);
  const { [exported]: handler } = await import(pathToFileURL(file).href);
  if (typeof handler !== 'function') throw new Error(`${named} is not a function`);
  return handler;
};

const loadOrEnd = async () => {
  try {
    return await load();
  } catch (error) {
    await post('/init/error', told(error));
    return process.exit(1);
  }
};

const handler = await loadOrEnd();
for (;;) {
  // The wait for the next event has no end: Lambda freezes the process meanwhile.
  const response = await fetch(`${at}/invocation/next`);
  const id = response.headers.get('lambda-runtime-aws-request-id') ?? '';
  const deadline = Number(response.headers.get('lambda-runtime-deadline-ms'));
  const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
  try {
    await post(`/invocation/${id}/response`, (await handler(await response.json(), context)) ?? null);
  } catch (error) {
    await post(`/invocation/${id}/error`, told(error));
  }
}
