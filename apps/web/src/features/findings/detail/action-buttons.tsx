"use client";

import { Button, ChevronDownIcon } from "@xianlan/ui";
import { type ComponentProps, type ReactNode, useState } from "react";
import type { Offered } from "../action-texts.ts";
import { useActionDesk } from "./action-desk.tsx";
import type { ActionMenu } from "./action-menu.tsx";

/** Buttons that open forms; `step` where the first is the finding's next step. `children` stand between. */
export function ActionButtons(props: {
  main: readonly Offered[];
  more: readonly Offered[];
  step: boolean;
  children: ReactNode;
}) {
  const { choose } = useActionDesk();
  return (
    <>
      {props.main.map(({ action, label }, at) => (
        <Button
          key={action}
          variant={at === 0 && props.step ? "primary" : "secondary"}
          onClick={() => choose(action)}
        >
          {label}
        </Button>
      ))}
      {props.children}
      <MoreActions actions={props.more} />
    </>
  );
}

/** A menu of one entry would only hide it; what floats over the page comes when it is first asked for. */
function MoreActions({ actions }: { actions: readonly Offered[] }) {
  const { choose } = useActionDesk();
  const [loaded, setLoaded] = useState<{ Menu: typeof ActionMenu } | null>(null);
  const [only, ...others] = actions;
  if (only === undefined) return null;
  if (others.length === 0) {
    return (
      <Button variant="quiet" onClick={() => choose(only.action)}>
        {only.label}
      </Button>
    );
  }
  async function load() {
    const { ActionMenu: Menu } = await import("./action-menu.tsx");
    setLoaded({ Menu });
  }
  const button = (more: ComponentProps<typeof Button>) => (
    <Button variant="quiet" {...more}>
      更多
      <ChevronDownIcon />
    </Button>
  );
  if (loaded !== null) {
    return <loaded.Menu actions={actions} trigger={button({})} onChoose={choose} />;
  }
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}
