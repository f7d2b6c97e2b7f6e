"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { JSX, KeyboardEvent, ReactElement, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { popupClass } from "./popup-class.ts";

/** A list of acts behind one button; put `MenuItem`, `MenuLink` and `MenuSeparator` in it. */
export interface MenuProps {
  trigger: ReactElement;
  align?: "start" | "end";
  /** Open from the start: for a menu that came with the press that asked for it. */
  defaultOpen?: boolean;
  children: ReactNode;
}

const item =
  "flex min-h-8 w-full items-center gap-2 px-3 py-1 text-left text-sm text-ink no-underline " +
  "hover:bg-indigo-wash hover:text-indigo-deep focus-visible:bg-indigo-wash " +
  "focus-visible:-outline-offset-2 disabled:bg-sheet disabled:text-muted max-sm:min-h-10";

/** Arrows, Home and End walk the list; Tab does too, since these are ordinary buttons and links. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>("button:enabled, a[href]")];
  const at = event.target instanceof HTMLElement ? steps.indexOf(event.target) : -1;
  const next = {
    ArrowDown: (at + 1) % steps.length,
    ArrowUp: (at - 1 + steps.length) % steps.length,
    Home: 0,
    End: steps.length - 1,
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  steps[next]?.focus();
}

/**
 * Built on the popover every page has already loaded, as a list of plain buttons: the library's own menu
 * would bring another 25 KB for submenus and type-ahead that nothing here needs.
 */
export function Menu(props: MenuProps): JSX.Element {
  const { trigger, align = "end", defaultOpen = false, children } = props;
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50">
          <Base.Popup onKeyDown={walk} className={cx(popupClass, "min-w-40 max-w-[92vw] py-1")}>
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
    <Base.Close onClick={onSelect} disabled={disabled ?? false} className={item}>
      {icon}
      {children}
    </Base.Close>
  );
}

/** A place to go; `render` takes the framework's link, such as `<Link href="…" />`. */
export function MenuLink(props: { render: ReactElement; children: ReactNode }): JSX.Element {
  return (
    <Base.Close render={props.render} nativeButton={false} role="link" className={item}>
      {props.children}
    </Base.Close>
  );
}

export function MenuSeparator(): JSX.Element {
  return <hr className="my-1 border-0 border-t border-line" />;
}
