import { describe, expect, it } from "vitest";
import { cx } from "../class-names.ts";
import { type ButtonSize, type ButtonVariant, buttonClass, linkClass } from "./button-class.ts";
import { controlClass } from "./control-class.ts";

const variants: readonly ButtonVariant[] = ["primary", "secondary", "quiet", "danger"];
const sizes: readonly ButtonSize[] = ["md", "sm"];
const all = variants.flatMap((variant) =>
  sizes.flatMap((size) => [true, false].map((square) => ({ variant, size, square }))),
);

describe("buttonClass", () => {
  it.each(all)("$variant $size square=$square stands 40 px on a phone", (options) => {
    const classes = buttonClass(options).split(" ");
    expect(classes).toContain(options.square ? "max-sm:size-10" : "max-sm:min-h-10");
  });

  it("gives every choice its own look and is secondary unless stated otherwise", () => {
    expect(new Set(all.map(buttonClass)).size).toBe(all.length);
    expect(buttonClass()).toBe(buttonClass({ variant: "secondary", size: "md" }));
  });

  it("uses no status light colour, not even for danger", () => {
    for (const options of all) expect(buttonClass(options)).not.toMatch(/red|amber|green|blue/);
  });

  it("lets the caller add classes last", () => {
    expect(buttonClass({ className: "w-full" }).endsWith(" w-full")).toBe(true);
  });
});

describe("linkClass", () => {
  it("underlines links inside prose without being pointed at", () => {
    expect(linkClass("prose").split(" ")).toContain("underline");
    expect(linkClass("plain").split(" ")).not.toContain("underline");
  });
});

describe("controlClass", () => {
  it("keeps 16 px text and 40 px height on a phone", () => {
    for (const size of ["md", "sm"] as const) {
      expect(controlClass(size).split(" ")).toEqual(
        expect.arrayContaining(["max-sm:text-base", "max-sm:min-h-10"]),
      );
    }
  });
});

describe("cx", () => {
  it("leaves out what is absent", () => {
    expect(cx("a", false, null, undefined, "", "b")).toBe("a b");
  });
});
