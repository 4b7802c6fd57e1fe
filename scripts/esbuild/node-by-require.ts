/** The part of esbuild's `PluginBuild` that this plugin uses; esbuild is a package of the folders that bundle alone. */
interface Build {
  onResolve(
    options: { filter: RegExp },
    callback: (found: {
      path: string;
      namespace: string;
    }) => { path: string; namespace: string } | { path: string; external: true },
  ): void;
  onLoad(
    options: { filter: RegExp; namespace: string },
    callback: (found: { path: string }) => { contents: string },
  ): void;
}

const NAMESPACE = 'by-require';

/**
 * The plugin takes Node's HTTP and its cryptography by `require`, also for packages that import them. An import reads every
 * export of such a module. Among those of `node:http` are WebSocket and its events, for which Node then loads all of
 * undici: 40 ms of a processor against 4, measured with Node 24.21; among those of `node:crypto` is the cryptography of the
 * Web, which takes some 3 ms.
 */
export const nodeByRequire = {
  name: 'node-by-require',
  setup(build: Build): void {
    // esbuild evaluates these filters in Go, which has no `u` flag.
    build.onResolve({ filter: /^(?:node:)?(?:https?|crypto)$/ }, ({ path, namespace }) =>
      namespace === NAMESPACE ? { path, external: true } : { path, namespace: NAMESPACE },
    );
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: `module.exports = require('node:${path.replace('node:', '')}');`,
    }));
  },
};
