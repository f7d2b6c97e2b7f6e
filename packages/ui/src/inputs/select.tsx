"use client";

import { type JSX, useRef, useState, useSyncExternalStore } from "react";
import { ChevronDownIcon } from "../display/icon.tsx";
import { controlClass } from "./control-class.ts";
import { Field } from "./field.tsx";
import type { SelectList, SelectProps } from "./select-list.tsx";

/** The list that opens, once it has come; a first script does without it and what places it. */
let list: typeof SelectList | null = null;
const waiting = new Set<() => void>();

async function load(): Promise<void> {
  if (list !== null) return;
  list = (await import("./select-list.tsx")).SelectList;
  for (const tell of waiting) tell();
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

const openingKeys = ["Enter", " ", "ArrowDown", "ArrowUp"];

/**
 * A list that opens under its button; arrows, first letters and Escape work as in a native one. Until
 * somebody points at it or comes to it by keyboard it is the button alone.
 */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  const { label, hint, error, required, hideLabel, className, id } = props;
  const { options, placeholder = "请选择", size } = props;
  const current = props.value !== undefined ? props.value : (props.defaultValue ?? null);
  const List = useSyncExternalStore(
    subscribe,
    () => list,
    () => null,
  );
  const focused = useRef(false);
  const [opened, setOpened] = useState(false);
  const chosen = options.find(({ value }) => value === current);
  const open = () => {
    setOpened(true);
    void load();
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      required={required}
      hideLabel={hideLabel}
      className={className}
      id={id}
    >
      {(control) =>
        List === null ? (
          <>
            <button
              {...control}
              type="button"
              role="combobox"
              aria-haspopup="listbox"
              aria-expanded={false}
              disabled={props.disabled}
              onPointerEnter={({ pointerType }) => {
                // A finger's tap has to end on the button it began on.
                if (pointerType === "mouse") void load();
              }}
              onPointerDown={({ pointerType }) => {
                if (pointerType === "mouse" && !props.disabled) open();
              }}
              onFocus={() => {
                focused.current = true;
                void load();
              }}
              onBlur={() => {
                focused.current = false;
                setOpened(false);
              }}
              onClick={open}
              onKeyDown={(event) => {
                if (!openingKeys.includes(event.key)) return;
                event.preventDefault();
                open();
              }}
              className={controlClass(
                size,
                "flex items-center justify-between gap-2 text-left select-none",
              )}
            >
              <span className={`min-w-0 truncate ${chosen === undefined ? "text-muted" : ""}`}>
                {chosen?.label ?? placeholder}
              </span>
              <span aria-hidden="true" className="text-muted">
                <ChevronDownIcon />
              </span>
            </button>
            {props.name !== undefined && (
              <input type="hidden" name={props.name} value={current ?? ""} />
            )}
          </>
        ) : (
          <List {...props} control={control} startsFocused={focused} startsOpen={opened} />
        )
      }
    </Field>
  );
}
