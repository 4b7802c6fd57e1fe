import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

/** Files of the whole workspace are traced, because `domain` lies beside this package. */
const workspace = fileURLToPath(new URL('..', import.meta.url));

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: workspace,
  turbopack: { root: workspace },
  transpilePackages: ['@mithaq/domain'],
  // Machine code stays what it is; the fonts that it sets in are read from their package.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler'],
  outputFileTracingIncludes: {
    '**/*': [
      './node_modules/@expo-google-fonts/amiri/package.json',
      './node_modules/@expo-google-fonts/amiri/400Regular/*.ttf',
      './node_modules/@expo-google-fonts/amiri/700Bold/*.ttf',
    ],
  },
  // None of these is read at run time.
  outputFileTracingExcludes: {
    '**/*': [
      '../node_modules/.pnpm/@esbuild*/**',
      '../node_modules/.pnpm/esbuild*/**',
      '../node_modules/.pnpm/drizzle-kit*/**',
      '../node_modules/.pnpm/@img*/**',
      '../node_modules/.pnpm/sharp*/**',
    ],
  },
  images: { unoptimized: true },
  poweredByHeader: false,
  // `pnpm types` checks them, once, for the whole package.
  typescript: { ignoreBuildErrors: true },
};

export default withPayload(config, { devBundleServerPackages: false });
