import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

/** Root of the workspace, whose files are all traced, because `domain` is beside this package. */
const workspace = fileURLToPath(new URL('..', import.meta.url));

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: workspace,
  turbopack: { root: workspace },
  transpilePackages: ['@mithaq/domain'],
  // The package is external because it loads machine code; the fonts that it uses are read from their own package.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler'],
  outputFileTracingIncludes: {
    '**/*': [
      './node_modules/@expo-google-fonts/amiri/package.json',
      './node_modules/@expo-google-fonts/amiri/400Regular/*.ttf',
      './node_modules/@expo-google-fonts/amiri/700Bold/*.ttf',
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
  // A file of 25 MB comes through the proxy to a server that keeps files in a folder.
  experimental: { proxyClientMaxBodySize: '26mb' },
  images: { unoptimized: true },
  poweredByHeader: false,
  // `pnpm types` checks the types, once, for the whole package.
  typescript: { ignoreBuildErrors: true },
};

export default withPayload(config, { devBundleServerPackages: false });
