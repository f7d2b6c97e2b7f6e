"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { tabLinkClass, tabRowClass } from "./tab-class.ts";

/** One leaf: its word, how many things it holds, and its content. */
export interface TabItem<Value extends string> {
  value: Value;
  label: ReactNode;
  count?: number;
  content: ReactNode;
}

/** Leaves of one page; `label` names the row of tabs. */
export interface TabsProps<Value extends string> {
  label: string;
  items: readonly TabItem<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
}

export function Tabs<Value extends string>(props: TabsProps<Value>): JSX.Element {
  const { label, items, value, onValueChange } = props;
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => {
        const item = items.find((each) => each.value === next);
        if (item) onValueChange(item.value);
      }}
    >
      <Base.List aria-label={label} activateOnFocus className={tabRowClass}>
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className={cx(tabLinkClass(item.value === value), "focus-visible:-outline-offset-2")}
          >
            {item.label}
            {item.count === undefined ? null : (
              <span className="text-xs font-normal text-muted">{item.count}</span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-5">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
