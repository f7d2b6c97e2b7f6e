"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { JSX, ReactElement, ReactNode } from "react";
import { cx } from "./class-names.ts";
import { popupClass, popupItemClass } from "./popup-class.ts";

/** A list of acts behind one button; put `MenuItem`, `MenuLink` and `MenuSeparator` in it. */
export interface MenuProps {
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}

export function Menu({ trigger, align = "end", children }: MenuProps): JSX.Element {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <Base.Popup className={cx(popupClass, "min-w-40 max-w-[92vw] py-1")}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** One act of a menu. */
export interface MenuItemProps {
  onSelect: () => void;
  icon?: ReactNode;
  disabled?: boolean;
  children: ReactNode;
}

export function MenuItem({ onSelect, icon, disabled, children }: MenuItemProps): JSX.Element {
  return (
    <Base.Item onClick={onSelect} disabled={disabled ?? false} className={popupItemClass}>
      {icon}
      {children}
    </Base.Item>
  );
}

/** A place to go; `render` takes the framework's link, such as `<Link href="…" />`. */
export function MenuLink({
  render,
  children,
}: {
  render: ReactElement;
  children: ReactNode;
}): JSX.Element {
  return (
    <Base.LinkItem render={render} closeOnClick className={popupItemClass}>
      {children}
    </Base.LinkItem>
  );
}

export function MenuSeparator(): JSX.Element {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
