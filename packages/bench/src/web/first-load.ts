import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

/** The script a page needs before it answers to a hand, as a production build wrote it. */
export type FirstLoad = {
  /** As in the address: `/findings/[id]`. */
  route: string;
  /** Bytes after gzip, each file once. */
  bytes: number;
  files: readonly string[];
};

type PageManifest = { entryJSFiles?: Record<string, readonly string[]> };

/**
 * The first load of every page of a build, the heaviest first: React and the router, and the files of
 * the page, its layouts and its error page. What a page asks for later is not in it.
 * @param build the build's folder, `.next`
 * @throws Error where there is no build
 */
export function firstLoads(build: string): FirstLoad[] {
  const manifest = join(build, "build-manifest.json");
  if (!existsSync(manifest)) throw new Error(`no production build in ${build}`);
  const { rootMainFiles } = JSON.parse(readFileSync(manifest, "utf8")) as {
    rootMainFiles: string[];
  };
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = gzipSync(readFileSync(join(build, file))).length;
    sizes.set(file, size);
    return size;
  };
  return pageManifests(join(build, "server", "app"))
    .flatMap(pagesOf)
    .map(({ route, files }) => {
      const all = [...new Set([...rootMainFiles, ...files])];
      return { route, files: all, bytes: all.reduce((sum, file) => sum + sizeOf(file), 0) };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
}

function pageManifests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("page_client-reference-manifest.js"))
    .map((name) => join(folder, name));
}

/** The pages of what is not there and of a failed frame load their script when they are shown. */
function comesWithPage(entry: string): boolean {
  return !/(?:not-found|global-error)$/.test(entry);
}

/** A manifest is a script that sets a global of its own; what it says is plain data. */
function pagesOf(file: string): { route: string; files: string[] }[] {
  const sandbox: { __RSC_MANIFEST?: Record<string, PageManifest> } = {};
  runInNewContext(readFileSync(file, "utf8"), { globalThis: sandbox });
  return Object.entries(sandbox.__RSC_MANIFEST ?? {}).map(([page, { entryJSFiles = {} }]) => ({
    route: page.replaceAll(/\/\([^)]*\)/g, "").replace(/\/page$/, "") || "/",
    files: [
      ...new Set(
        Object.keys(entryJSFiles)
          .filter(comesWithPage)
          .flatMap((entry) => entryJSFiles[entry] ?? []),
      ),
    ],
  }));
}
