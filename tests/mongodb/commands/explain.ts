import { z } from 'zod';
import type { Doc } from '../documents.ts';
import { Fault } from '../fault.ts';
import { examine, planOf, type Plan } from '../planner.ts';
import { matcher, sortOrder } from '../query.ts';
import { aggregateCommand, countCommand, findCommand, headOf, type Selection } from './read.ts';
import { field, namespaceOf, parse, type Call, type Handler } from './call.ts';

const explainCommand = z.object({
  explain: field.document,
  verbosity: z.string().default('allPlansExecution'),
});

/** Returns the tree of stages, from the last to the first, as mongod shows it. */
const stagesOf = (
  { index, direction }: Plan,
  { filter, sort, skip, limit }: Selection,
  counts: boolean,
): Doc => {
  const conditions = Object.keys(filter).length > 0 && { filter };
  let stage: Doc =
    index === undefined
      ? { stage: 'COLLSCAN', ...conditions, direction: 'forward' }
      : {
          stage: 'FETCH',
          ...conditions,
          inputStage: {
            stage: 'IXSCAN',
            keyPattern: index.spec.key,
            indexName: index.spec.name,
            isMultiKey: index.multikey,
            direction: direction === -1 ? 'backward' : 'forward',
          },
        };
  const sorts = Object.keys(sort).length > 0;
  if (sorts && direction === undefined) stage = { stage: 'SORT', sortPattern: sort, inputStage: stage };
  if (skip > 0) stage = { stage: 'SKIP', skipAmount: skip, inputStage: stage };
  if (limit > 0) stage = { stage: 'LIMIT', limitAmount: limit, inputStage: stage };
  return counts ? { stage: 'COUNT', inputStage: stage } : stage;
};

const queryOf = (
  command: Doc,
): { name: string; selection: Selection; rest: readonly Doc[]; counts: boolean } => {
  if ('find' in command) {
    const { find: name, ...query } = parse(findCommand, command);
    return { name, selection: { ...query, limit: Math.abs(query.limit) }, rest: [], counts: false };
  }
  if ('count' in command) {
    const { count: name, query: filter, ...query } = parse(countCommand, command);
    return { name, selection: { filter, sort: {}, ...query }, rest: [], counts: true };
  }
  if ('aggregate' in command) {
    const { aggregate: name, pipeline, hint } = parse(aggregateCommand, command);
    const { selection, rest } = headOf(pipeline);
    return { name: String(name), selection: { ...selection, hint }, rest, counts: false };
  }
  throw new Fault(59, `explain of ${String(Object.keys(command)[0])} is not supported by this test double`);
};

const explainQuery = (call: Call, command: Doc, verbosity: string): Doc => {
  const { name, selection, rest, counts } = queryOf(command);
  const collection = call.server.store.collection(namespaceOf(call, name));
  const order = sortOrder(selection.sort);
  const plan = planOf(collection, selection.filter, order, selection.hint);
  const winningPlan = stagesOf(plan, selection, counts);
  const queryPlanner = { namespace: collection.namespace, winningPlan, rejectedPlans: [] };
  const blocks = order.length > 0 && plan.direction === undefined;
  const wanted = selection.limit === 0 || blocks ? Infinity : selection.skip + selection.limit;
  const { keys, documents, returned } = examine(
    collection,
    plan,
    matcher(selection.filter),
    call.reader,
    wanted,
  );
  const shown = Math.max(
    0,
    Math.min(returned, selection.limit === 0 ? Infinity : selection.skip + selection.limit) - selection.skip,
  );
  const executionStats = {
    executionSuccess: true,
    nReturned: counts ? 0 : shown,
    executionTimeMillis: 0,
    totalKeysExamined: keys,
    totalDocsExamined: documents,
    executionStages: winningPlan,
  };
  const explained = { queryPlanner, ...(verbosity !== 'queryPlanner' && { executionStats }) };
  return rest.length === 0 ? explained : { stages: [{ $cursor: explained }, ...rest] };
};

/** Explains the plan that a query has, and how much it reads. */
export const explain: Handler = (call) => {
  const { explain: command, verbosity } = parse(explainCommand, call.command);
  return explainQuery(call, command, verbosity);
};
