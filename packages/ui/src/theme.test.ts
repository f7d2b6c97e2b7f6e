import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const theme = readFileSync(`${here}theme.css`, "utf8");
// Printing replaces the paper; what counts on a screen is the @theme block.
const tokens = /@theme static \{[^}]*\}/.exec(theme)?.[0] ?? "";
const colours = new Map(
  [...tokens.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
);

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [dark = 0, light = 0] = [colour(front), colour(back)]
    .map(luminance)
    .sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string): string {
  const hex = colours.get(name);
  if (!hex) throw new Error(`theme.css has no colour ${name}`);
  return hex;
}

const grounds = ["paper", "sheet", "wash", "indigo-wash"];

describe("the theme's colours", () => {
  const tokens = ["ink", "soft", "muted", "indigo", "indigo-deep", "red", "amber", "green", "blue"];
  it.each(tokens.flatMap((token) => grounds.map((ground) => [token, ground] as const)))(
    "%s is readable as text on %s (4.5:1)",
    (token, ground) => expect(contrast(token, ground)).toBeGreaterThanOrEqual(4.5),
  );

  it.each(["indigo", "indigo-deep", "ink", "soft"])("white is readable on %s", (ground) => {
    expect(contrast("white", ground)).toBeGreaterThanOrEqual(4.5);
  });

  const marks = ["red-fill", "amber-fill", "green-fill", "blue-fill", "edge", "indigo"];
  it.each(marks.flatMap((mark) => grounds.map((ground) => [mark, ground] as const)))(
    "%s can be made out as a mark on %s (3:1)",
    (mark, ground) => expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3),
  );
});

describe("what reaches an old browser (Chrome 109)", () => {
  it("has no colour function and only hex tokens", () => {
    const code = theme.replace(/\/\*[\s\S]*?\*\//g, "");
    expect(code).not.toMatch(/oklch|oklab|color-mix|lab\(|lch\(/);
    const values = [...code.matchAll(/--color-(?!\*)[\w-]+: ([^;]+);/g)].map((found) => found[1]);
    expect(values.length).toBeGreaterThan(20);
    for (const value of values) expect(value).toMatch(/^#([0-9a-f]{6}|[0-9a-f]{8})$/);
  });

  it("uses colours the theme has, without opacity modifiers", () => {
    const used =
      /(?<![\w-])(?:bg|text|border|decoration|divide|accent|outline)-([a-z]+(?:-[a-z]+)?)(\/\d+)?(?=[\s"`])/g;
    const families = new Set([...colours.keys()].map((name) => name?.split("-")[0]));
    const foreign = /^(?:black|gray|slate|zinc|neutral|stone|orange|yellow|sky|rose|emerald)/;
    for (const file of readdirSync(here).filter((name) => /(?<!test)\.tsx?$/.test(name))) {
      for (const [whole, name = "", modifier] of readFileSync(here + file, "utf8").matchAll(used)) {
        expect(modifier, `${file}: ${whole}`).toBeUndefined();
        expect(foreign.test(name), `${file}: ${whole}`).toBe(false);
        const family = name.split("-")[0] ?? "";
        if (families.has(family))
          expect([...colours.keys(), "scrim"], `${file}: ${whole}`).toContain(name);
      }
    }
  });
});
