import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ui from "@xianlan/ui";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import config from "../../../next.config.ts";
import DesignPage, { metadata } from "../../app/design/page.dev.tsx";

/** The view's own text, without what it imports and the names it writes over the parts. */
const shown = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tsx"))
  .map((path) => readFileSync(join(import.meta.dirname, path), "utf8"))
  .map((text) => text.replace(/^import [\s\S]*? from "[^"]+";$/gm, ""))
  .map((text) => text.replace(/\bname=(?:"[^"]*"|\{`[^`]*`\})/g, ""))
  .join("\n");

describe("the page of the interface's parts", () => {
  it.each(Object.keys(ui))("shows %s", (name) => {
    expect(shown).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it("renders, each part under its name", () => {
    const html = renderToStaticMarkup(createElement(DesignPage));
    expect(metadata.title).toBe("界面部件");
    for (const name of ["FileDrop", "DiffPair", "Timeline", "AlertDialog", "Combobox"]) {
      expect(html).toContain(name);
    }
  });

  it("is a page of the development server alone", () => {
    expect(config("phase-development-server").pageExtensions).toContain("dev.tsx");
    expect(config("phase-production-build").pageExtensions).not.toContain("dev.tsx");
    expect(config("phase-production-server").pageExtensions).not.toContain("dev.tsx");
  });
});
