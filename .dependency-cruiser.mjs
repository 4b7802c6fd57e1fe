/** Who may import whom. Each rule says why, so that a refused import teaches instead of annoying. */
export default {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment:
        'The rules are pure so that CMS, site and functions agree on them and tests need no set-up. What a rule needs ' +
        'from outside (the time, random bytes, a key) is an argument.',
      severity: 'error',
      from: { path: '^domain/src' },
      to: { pathNot: ['^domain/src', 'node_modules/.*zod'] },
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
      comment: 'Infrastructure wires by environment name; it must not depend on how a function works.',
      severity: 'error',
      from: { path: '^infra/' },
      to: {
        path: '^(cms|site|functions|tests|domain)/',
        pathNot: ['^functions/src/env-names', 'node_modules'],
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
      name: 'only-containers-wire-adapters',
      comment:
        'A use case names ports. Which SDK stands behind a port is decided in container.ts, so that the same use case ' +
        'runs against AWS and against the emulators.',
      severity: 'error',
      from: { path: '^functions/src/.*/(use-case|handler)\\.ts$' },
      to: { path: ['@aws-sdk', '^functions/src/.*/adapters/'] },
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
