/** Rooms of the reading of documents, each of which uses the rooms before it. */
const roomsOfReading = [
  'numbering',
  'lines',
  'tables',
  'facts',
  'headings',
  'sections',
  'front-matter',
  'dossier',
  'kind',
  'paste',
];

/** Who may import whom. Each rule says why, so that a refused import teaches instead of annoying. */
export default {
  forbidden: [
    ...roomsOfReading.map((room, at) => ({
      name: `reading-runs-one-way-from-${room}`,
      comment:
        'A document is read in steps: numbering, lines, tables, facts, headings, divisions, what stands before the text. ' +
        'A step that asked a later one could not be tried alone, and a new rule would have two places where it may lie. ' +
        'What two rooms need lies in the earlier of them; read-document.ts and its neighbours call the steps in order.',
      severity: 'error',
      from: { path: `^domain/src/reading/${room}/` },
      to: {
        path: [
          '^domain/src/reading/(read-[^/]+|order-of-parts)\\.ts$',
          ...roomsOfReading.slice(at + 1).map((later) => `^domain/src/reading/${later}/`),
        ],
        dependencyTypesNot: ['type-only'],
      },
    })),
    {
      name: 'domain-imports-pure-packages-only',
      comment:
        'The rules are pure so that CMS, site and functions agree on them and tests need no set-up. What a rule needs ' +
        'from outside (the time, random bytes, a key) is an argument. A package that is as pure as the rules may be ' +
        'imported and is listed here: diff computes the difference of two lists, libphonenumber-js reads phone numbers, ' +
        'punycode.js writes hosts in ASCII; none of them does anything else.',
      severity: 'error',
      from: { path: '^domain/src' },
      to: {
        pathNot: [
          '^domain/src',
          'node_modules/.*zod',
          'node_modules/diff/',
          'node_modules/libphonenumber-js/',
          'node_modules/punycode.js/',
        ],
      },
    },
    {
      name: 'zod-only-in-contracts',
      comment:
        'Shapes are parsed at the borders, in contracts/. A rule takes values that were parsed already.',
      severity: 'error',
      from: { path: '^domain/src', pathNot: '^domain/src/contracts' },
      to: { path: 'node_modules/.*zod' },
    },
    {
      name: 'parts-do-not-import-each-other',
      comment:
        'CMS, site and functions are deployed apart and meet only in the register, the queues and HTTP. What they share ' +
        'belongs in domain/.',
      severity: 'error',
      from: { path: '^(cms|site|functions)/(?!test/|scripts/)' },
      to: { path: '^(cms|site|functions|infra|tests)/', pathNot: ['^$1/', 'node_modules'] },
    },
    {
      name: 'infra-knows-names-only',
      comment:
        'Infrastructure wires by environment name; it must not depend on how a function works. The edge caches by the ' +
        'query parameters that the pages read, and both take them from one list; CDN, guard and site name the header of ' +
        'the origin key alike, and the guard and the CMS admit a rotated key by one rule.',
      severity: 'error',
      from: { path: '^infra/' },
      to: {
        path: '^(cms|site|functions|tests|domain)/',
        pathNot: [
          '^functions/src/env-names',
          '^domain/src/contracts/(query-parameters|origin-key)\\.ts$',
          '^domain/src/operations/rotated-keys\\.ts$',
          'node_modules',
        ],
      },
    },
    {
      name: 'constructs-take-what-they-need',
      comment:
        'Imports of a deployment run one way: app, stacks, constructs, config. A construct is given the two buckets that ' +
        'it needs and never the stack that holds them: it can then be read, tested and moved to another stack alone.',
      severity: 'error',
      from: { path: '^infra/src/(constructs|config|artefacts)/' },
      to: { path: '^infra/src/(stacks|app)/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What is worth importing is not a test: move it to where it belongs.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/', pathNot: 'node_modules' },
    },
    {
      name: 'only-index-wires',
      comment:
        'index.ts makes the clients of the CMS, SQS and SES from the environment and hands them on. A handler or a use ' +
        'case takes what it calls as an argument and imports its type alone, so it runs unchanged against AWS, against ' +
        'the emulators and with the clock of a test. Errors that a client throws lie beside it, in errors.ts.',
      severity: 'error',
      from: { path: '^functions/src/', pathNot: '^functions/src/[^/]+/index\\.ts$' },
      to: {
        path: '^functions/src/(cms/client|queue/sqs|email/ses|shared/environment)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-file-a-service',
      comment:
        'SQS is called in queue/sqs.ts, SES in email/ses.ts and S3 in read-document/document-store.ts. A second file ' +
        'would have timeouts, deadlines and errors of its own, and every bundle that imports it would carry the SDK.',
      severity: 'error',
      from: {
        path: '^functions/src/',
        pathNot: '^functions/src/(queue/sqs|email/ses|read-document/document-store)\\.ts$',
      },
      to: { path: '@aws-sdk' },
    },
    {
      name: 'components-never-fetch',
      comment:
        'A component gets what it shows. Only features/*/*.server.ts reads the register or calls an API.',
      severity: 'error',
      from: { path: '^site/src/components' },
      to: { path: ['\\.server\\.ts$', '^site/src/pages', '^site/src/features'] },
    },
    {
      name: 'pages-do-no-io',
      comment: 'A page chooses a feature and renders it; files and HTTP belong in *.server.ts.',
      severity: 'error',
      from: { path: '^site/src/(pages|components|layouts)' },
      to: { path: '^node:(fs|http|https|net)' },
    },
    {
      name: 'cms-helpers-know-no-subject',
      comment:
        'The helpers in cms/src/payload serve every subject of the CMS. One that imports versions or requests ' +
        'can be moved into that folder, or takes what it needs as an argument.',
      severity: 'error',
      from: { path: '^cms/src/payload/' },
      to: {
        path: '^cms/src/(versions|requests|deliveries|follows|associations|people|admin|register|pdf|import|saves)/',
      },
    },
    {
      name: 'cms-screens-are-leaves',
      comment:
        'A panel shows what its subject decides. What a rule, a hook or an endpoint needs is no part of a screen: a shape ' +
        'that both share lies beside the endpoint.',
      severity: 'error',
      from: {
        path: '^cms/src/',
        pathNot: '^cms/src/([^/]+/panel|[^/]+/[^/]+/panel|admin|app|follows/announcements)/',
      },
      to: { path: '^cms/src/[^/]+/panel/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or the shared part is a third.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/\\.next/', '/\\.astro/', 'payload-types\\.ts$', 'cms/migrations'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
