import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

const pages = ["tsx", "ts"];

/** Pages called `page.dev.tsx` exist for the development server alone; a build has no trace of them. */
export default function config(phase: string): NextConfig {
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    pageExtensions: phase === PHASE_DEVELOPMENT_SERVER ? [...pages, "dev.tsx"] : pages,
    // Types and lint are `pnpm verify`'s; a build that repeats them only starts later.
    typescript: { ignoreBuildErrors: true },
    transpilePackages: ["@xianlan/domain", "@xianlan/ui"],
    experimental: { optimizePackageImports: ["@xianlan/ui"] },
  };
}
