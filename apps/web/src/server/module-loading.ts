import { enableCompileCache, type ResolveHookSync, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** A file of Drizzle that imports another one of its own. */
const ofDrizzle = /\/node_modules\/drizzle-orm\/[^?#]+\.js$/;
/** Drizzle by its name, as our packages import it. */
const drizzle = /^drizzle-orm(?:\/|$)/;

/**
 * Makes starts quick; works for modules imported after it.
 *
 * - What Node compiles of our TypeScript and of libraries is kept for the next start. Where the
 *   folder cannot be written nothing is kept.
 * - Drizzle's package.json lists thousands of entries, and Node reads it again for each import of it or
 *   in it, seconds together. It is asked once for each name and package of ours, and never inside.
 */
export function prepareModuleLoading(): void {
  enableCompileCache(
    fileURLToPath(new URL("../../../../node_modules/.cache/node", import.meta.url)),
  );
  const found = new Map<string, ReturnType<ResolveHookSync>>();
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL = "" } = context;
      if (specifier.startsWith(".") && ofDrizzle.test(parentURL)) {
        return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
      }
      if (!drizzle.test(specifier)) return nextResolve(specifier, context);
      const at = parentURL.lastIndexOf("/src/");
      const owner = at < 0 ? parentURL : parentURL.slice(0, at);
      const key = [specifier, owner, ...(context.conditions ?? [])].join(" ");
      const known = found.get(key) ?? { ...nextResolve(specifier, context), shortCircuit: true };
      found.set(key, known);
      return known;
    },
  });
}
