import { importGraph, shortestCycle } from "../graph.ts";
import type { Breach, Rule } from "../tree.ts";

/** No file imports itself by way of others; imports of types count, they tie the reader as well. */
export const importCycles: Rule = {
  name: "import-cycles",
  check: (tree) => {
    const graph = importGraph(tree);
    const reported = new Set<string>();
    const breaches: Breach[] = [];
    for (const [path, edges] of graph) {
      const cycle = shortestCycle(graph, path);
      const key = cycle?.toSorted().join("\n");
      if (cycle === undefined || key === undefined || reported.has(key)) continue;
      reported.add(key);
      const next = cycle[1] ?? path;
      const line = edges.find(({ to }) => to === next)?.line ?? 1;
      breaches.push({ path, line, message: `imports itself: ${[...cycle, path].join(" → ")}` });
    }
    return breaches;
  },
};
