import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types and lint are `pnpm verify`'s; a build that repeats them only starts later.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ["@xianlan/domain", "@xianlan/ui"],
  experimental: { optimizePackageImports: ["@xianlan/ui"] },
};

export default config;
