import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

/** Root of the workspace, whose files are all traced, because `domain` is beside this package. */
const workspace = fileURLToPath(new URL('..', import.meta.url));

const config: NextConfig = {
  output: 'standalone',
  // Unchanged sources have the same id, so that tabs of the admin outlive a deployment; null lets Next draw one.
  generateBuildId: () => process.env['MITHAQ_BUILD_ID'] ?? null,
  outputFileTracingRoot: workspace,
  turbopack: { root: workspace },
  transpilePackages: ['@mithaq/domain'],
  // The package is external because it loads machine code; the fonts that it uses are read from their own package.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler'],
  outputFileTracingIncludes: {
    '**/*': [
      './node_modules/@expo-google-fonts/*/400Regular/*.ttf',
      './node_modules/@expo-google-fonts/amiri/700Bold/*.ttf',
      // The worker that converts HEIC finds these packages at run time, from the folder of the server.
      './node_modules/heic-decode/*.js*',
      './node_modules/jpeg-js/package.json',
      './node_modules/jpeg-js/index.js',
      './node_modules/jpeg-js/lib/*.js',
      './node_modules/libheif-js/package.json',
      './node_modules/libheif-js/wasm-bundle.js',
      './node_modules/libheif-js/LICENSE',
      './node_modules/libheif-js/libheif-wasm/libheif-bundle.js',
      // The process that draws an emblem finds sharp and its machine code in the same way.
      './node_modules/sharp/package.json',
      './node_modules/sharp/dist/**',
      '../node_modules/.pnpm/sharp@*/node_modules/{detect-libc,semver,@img}/**',
      '../node_modules/.pnpm/@img*/node_modules/@img/**',
    ],
  },
  // The server reads none of these folders at run time.
  outputFileTracingExcludes: {
    '**/*': [
      '../node_modules/.pnpm/@esbuild*/**',
      '../node_modules/.pnpm/esbuild*/**',
      '../node_modules/.pnpm/drizzle-kit*/**',
      '../node_modules/.pnpm/@img*/**',
      '../node_modules/.pnpm/sharp*/**',
    ],
  },
  experimental: {
    // A little more than is read of a body (`MOST_BODY_BYTES`), which says in its own words that there is more. Files
    // pass the proxy by.
    proxyClientMaxBodySize: '6mb',
    // 80 MB that the standalone folder leaves out; the development server makes them.
    turbopackSourceMaps: process.env['NODE_ENV'] !== 'production',
    // Writing 320 MB for a later build costs a fifth of this one, and more than most clones ever get back: the launcher
    // leaves out a build without changes, and who works on the CMS has the development server, which keeps its own.
    turbopackFileSystemCacheForBuild: false,
  },
  images: { unoptimized: true },
  poweredByHeader: false,
  // `pnpm types` checks the types, once, for the whole package.
  typescript: { ignoreBuildErrors: true },
};

export default withPayload(config, { devBundleServerPackages: false });
