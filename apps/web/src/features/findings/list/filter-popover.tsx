"use client";

import { Button, ChevronDownIcon, cx } from "@xianlan/ui";
import { type ComponentProps, type ReactNode, useState } from "react";

type Panels = typeof import("./floating-panel.tsx");

/** A button that opens a few controls below it; `count` says how many conditions it holds. */
export function FilterPopover(props: {
  label: string;
  count?: number;
  /** What stands over the controls, where they do not say it themselves; else the label. */
  title?: string | null;
  children: (panels: Panels) => ReactNode;
}) {
  const { label, count = 0, title = label, children } = props;
  const [loaded, setLoaded] = useState<Panels | null>(null);
  const [open, setOpen] = useState(false);
  const button = (more: ComponentProps<typeof Button>) => (
    <Button
      size="sm"
      {...more}
      className={cx("min-h-8 gap-1 font-normal", count > 0 && "border-indigo text-indigo")}
    >
      {label}
      {count > 0 && <span className="font-medium">{count}</span>}
      <ChevronDownIcon />
    </Button>
  );
  // What floats over the page comes when the first filter is opened: most readers open none.
  async function load() {
    setLoaded(await import("./floating-panel.tsx"));
    setOpen(true);
  }
  if (loaded === null) {
    return button({
      "aria-haspopup": "dialog",
      "aria-expanded": false,
      onClick: () => void load(),
    });
  }
  return (
    <loaded.FloatingPanel title={title} trigger={button({})} open={open} onOpenChange={setOpen}>
      {children(loaded)}
    </loaded.FloatingPanel>
  );
}
