import type { Client } from '@libsql/client';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { z } from 'zod';

/** Texts from one until before another. */
export interface TextRange {
  readonly from: string;
  readonly before: string;
}

/** A thing that is looked for: a request has it by one of its words or by its mobile. */
export interface Looked {
  readonly words: readonly TextRange[];
  readonly mobiles: readonly TextRange[];
}

export interface WordQuestion {
  readonly association: string;
  /** Words by which the walk goes, newest request first. */
  readonly first: readonly TextRange[];
  /** Each request must have all of these besides. */
  readonly others: readonly Looked[];
  /** Most rows of `first` that the walk looks at. */
  readonly most: number;
  /** Most ids of the answer. */
  readonly limit: number;
}

/**
 * Questions of the desk's search, which a database answers by itself: Payload would hand out a row of many columns for
 * each of thousands of words, of which only the ids that all words have in common are wanted. All walk an index.
 */
export interface WordSearch {
  /** Counts the words of an association in ranges, up to a limit. */
  readonly countWords: (association: string, ranges: readonly TextRange[], limit: number) => Promise<number>;
  /** Returns the ids of the requests that have all that is asked, newest first. */
  readonly requestsOfWords: (question: WordQuestion) => Promise<string[]>;
  /** Returns the ids of the requests of an association whose mobile is in a range, in the order of the mobiles. */
  readonly requestsOfMobiles: (
    association: string,
    ranges: readonly TextRange[],
    limit: number,
  ) => Promise<string[]>;
}

type Argument = string | number;

const endsOf = (ranges: readonly TextRange[]): string[] =>
  ranges.flatMap(({ from, before }) => [from, before]);

/** Returns the condition that a column is in one of these ranges, with two arguments for each. */
const inRanges = (column: string, ranges: readonly TextRange[]): string =>
  `(${ranges.map(() => `(${column} >= ? AND ${column} < ?)`).join(' OR ')})`;

const ids = z.array(z.string());

/** Words that a walk merges in the order of their index; of more it sorts the rows of their ranges. */
const MOST_MERGED = 50;

export const sqliteWordSearch = (client: () => Client): WordSearch => {
  /** Each range walks the index by itself, which one condition with `OR` would not. */
  const wordsIn = (ranges: readonly TextRange[]): string =>
    ranges
      .map(
        () =>
          'SELECT rowid AS place, accepted_at FROM request_words WHERE association_id = ? AND word >= ? AND word < ?',
      )
      .join(' UNION ALL ');
  const ofAssociation = (association: string, ranges: readonly TextRange[]): string[] =>
    ranges.flatMap(({ from, before }) => [association, from, before]);
  const listOf = async (sql: string, args: Argument[]): Promise<string[]> => {
    // In one text: the driver takes longer to make an object of each row than SQLite to find it.
    const { rows } = await client().execute({
      sql: `SELECT json_group_array(id) AS ids FROM (${sql})`,
      args,
    });
    return ids.parse(JSON.parse(z.object({ ids: z.string() }).parse(rows[0]).ids));
  };
  /** Returns the words of an association in a range, each once, by as many steps over the index as there are words. */
  const distinctWords = (association: string, { from, before }: TextRange): Promise<string[]> =>
    listOf(
      'WITH RECURSIVE found(word) AS (' +
        'SELECT min(word) FROM request_words WHERE association_id = ? AND word >= ? AND word < ? UNION ALL ' +
        'SELECT (SELECT min(word) FROM request_words WHERE association_id = ? AND word > found.word AND word < ?) ' +
        'FROM found WHERE found.word IS NOT NULL LIMIT ?) ' +
        'SELECT word AS id FROM found WHERE word IS NOT NULL',
      [association, from, before, association, before, MOST_MERGED + 2],
    );
  /** Returns a query of the rows of words, the newest first, with its arguments. */
  const newestFirst = async (
    association: string,
    ranges: readonly TextRange[],
  ): Promise<{ readonly sql: string; readonly args: readonly string[] }> => {
    const words = new Set<string>();
    for (const range of ranges)
      if (words.size <= MOST_MERGED)
        for (const word of await distinctWords(association, range)) words.add(word);
    if (words.size === 0 || words.size > MOST_MERGED)
      return {
        sql: `${wordsIn(ranges)} ORDER BY accepted_at DESC`,
        args: ofAssociation(association, ranges),
      };
    const one = 'SELECT rowid AS place, accepted_at FROM request_words WHERE association_id = ? AND word = ?';
    return {
      sql: `${[...words].map(() => one).join(' UNION ALL ')} ORDER BY accepted_at DESC`,
      args: [...words].flatMap((word) => [association, word]),
    };
  };
  return {
    countWords: async (association, ranges, limit) => {
      const { rows } = await client().execute({
        sql: `SELECT count(*) AS count FROM (${wordsIn(ranges)} LIMIT ?)`,
        args: [...ofAssociation(association, ranges), limit],
      });
      return z.object({ count: z.number() }).parse(rows[0]).count;
    },
    requestsOfWords: async ({ association, first, others, most, limit }) => {
      const walk = await newestFirst(association, first);
      const has = ({ words, mobiles }: Looked): string =>
        [
          ...(words.length === 0
            ? []
            : [
                `EXISTS (SELECT 1 FROM request_words o WHERE o.request_id = w.request_id AND ${inRanges('o.word', words)})`,
              ]),
          ...(mobiles.length === 0
            ? []
            : [
                `EXISTS (SELECT 1 FROM requests r WHERE r.id = w.request_id AND ${inRanges('r.submission_mobile', mobiles)})`,
              ]),
        ].join(' OR ');
      // The order of the joined rows is that of the inner query, because nothing else orders them.
      return listOf(
        `SELECT DISTINCT w.request_id AS id FROM ` +
          `(SELECT place, accepted_at FROM (${walk.sql} LIMIT ?)) c ` +
          `CROSS JOIN request_words w ON w.rowid = c.place ` +
          `WHERE ${['true', ...others.map((looked) => `(${has(looked)})`)].join(' AND ')} LIMIT ?`,
        [
          ...walk.args,
          most,
          ...others.flatMap(({ words, mobiles }) => [...endsOf(words), ...endsOf(mobiles)]),
          limit,
        ],
      );
    },
    requestsOfMobiles: (association, ranges, limit) =>
      listOf(
        `${ranges
          .map(
            () =>
              'SELECT id FROM requests WHERE association_id = ? AND submission_mobile >= ? AND submission_mobile < ?',
          )
          .join(' UNION ALL ')} LIMIT ?`,
        [...ofAssociation(association, ranges), limit],
      ),
  };
};

/** Requests of which MongoDB is asked at once whether they have the other words. */
const AT_ONCE = 1000;

const counted = z.array(z.object({ count: z.number() }));
const listed = z.array(
  z.object({ found: z.array(z.object({ request: z.coerce.string(), at: z.coerce.number() })) }),
);
const hexadecimal = z.coerce.string();

export const mongodbWordSearch = (adapter: () => MongooseAdapter): WordSearch => {
  const objectId = (id: string) => adapter().connection.base.Types.ObjectId.createFromHexString(id);
  const collection = (name: string) => adapter().connection.collection(name);
  const within = ({ from, before }: TextRange) => ({ $gte: from, $lt: before });

  /** Returns those of some requests that have what is looked for. */
  const having = async (requests: readonly string[], { words, mobiles }: Looked): Promise<string[]> => {
    const asked = requests.map(objectId);
    const has = new Set<string>();
    if (words.length > 0)
      for (const id of await collection('request-words').distinct('request', {
        request: { $in: asked },
        $or: words.map((range) => ({ word: within(range) })),
      }))
        has.add(hexadecimal.parse(id));
    if (mobiles.length > 0)
      for (const id of await collection('requests').distinct('_id', {
        _id: { $in: asked },
        $or: mobiles.map((range) => ({ 'submission.mobile': within(range) })),
      }))
        has.add(hexadecimal.parse(id));
    return requests.filter((id) => has.has(id));
  };

  /** Walks the newest rows of the first words; `whole` says that there are no more than these. */
  const walk = async (
    { association, first, others, limit }: Omit<WordQuestion, 'most'>,
    most: number,
  ): Promise<{ readonly ids: string[]; readonly whole: boolean }> => {
    const walked: { request: string; at: number }[] = [];
    for (const range of first) {
      // In one document: the driver takes longer to make one of each row.
      const [rows] = listed.parse(
        await collection('request-words')
          .aggregate([
            { $match: { association: objectId(association), word: within(range) } },
            { $sort: { acceptedAt: -1 } },
            { $limit: most },
            {
              $group: {
                _id: null,
                found: { $push: { request: '$request', at: { $toLong: '$acceptedAt' } } },
              },
            },
          ])
          .toArray(),
      );
      walked.push(...(rows?.found ?? []));
    }
    walked.sort((one, other) => other.at - one.at);
    const inOrder = [...new Set(walked.slice(0, most).map(({ request }) => request))];
    const ids: string[] = [];
    for (let at = 0; at < inOrder.length && ids.length < limit; at += AT_ONCE) {
      let left = inOrder.slice(at, at + AT_ONCE);
      for (const looked of others) if (left.length > 0) left = await having(left, looked);
      ids.push(...left);
    }
    return { ids: ids.slice(0, limit), whole: walked.length < most };
  };

  return {
    countWords: async (association, ranges, limit) => {
      let count = 0;
      for (const range of ranges) {
        const [found] = counted.parse(
          await collection('request-words')
            .aggregate([
              { $match: { association: objectId(association), word: within(range) } },
              { $limit: limit },
              { $count: 'count' },
            ])
            .toArray(),
        );
        count += found?.count ?? 0;
      }
      return Math.min(count, limit);
    },
    requestsOfWords: async ({ most, ...question }) => {
      // The newest rows have the answer where many share the words, and the others are not asked for.
      const few = Math.min(most, question.limit * 2);
      const found = await walk(question, few);
      return found.whole || found.ids.length >= question.limit ? found.ids : (await walk(question, most)).ids;
    },
    requestsOfMobiles: async (association, ranges, limit) => {
      const found: string[] = [];
      for (const range of ranges)
        for (const { _id } of await collection('requests')
          .find(
            { association: objectId(association), 'submission.mobile': within(range) },
            { projection: { _id: 1 }, limit },
          )
          .toArray())
          found.push(hexadecimal.parse(_id));
      return found.slice(0, limit);
    },
  };
};
