"use client";

import { Menu, MenuItem } from "@xianlan/ui";
import type { ReactElement } from "react";
import type { Offered } from "../action-texts.ts";
import type { PageAction } from "../finding-types.ts";

/** The further actions, open from the start: it came with the press that asked for it. */
export function ActionMenu(props: {
  actions: readonly Offered[];
  trigger: ReactElement;
  onChoose: (action: PageAction) => void;
}) {
  return (
    <Menu trigger={props.trigger} defaultOpen>
      {props.actions.map(({ action, label }) => (
        <MenuItem key={action} onSelect={() => props.onChoose(action)}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
