"use client";

import { Select as Base } from "@base-ui/react/select";
import { type JSX, type RefObject, useLayoutEffect, useRef } from "react";
import { cx } from "../class-names.ts";
import { CheckIcon, ChevronDownIcon } from "../display/icon.tsx";
import { popupClass, popupItemClass } from "../overlays/popup-class.ts";
import { type ControlSize, controlClass } from "./control-class.ts";
import type { FieldControl, FieldText } from "./field.tsx";
import type { Option } from "./option.ts";

/** One of a short list. `value` is null while nothing is chosen. */
export interface SelectProps<Value extends string> extends FieldText {
  options: readonly Option<Value>[];
  value?: Value | null;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  placeholder?: string;
  name?: string;
  id?: string;
  disabled?: boolean;
  size?: ControlSize;
}

/** The button with its list, taking over from the button alone: its focus, and a wish to open. */
export function SelectList<Value extends string>(
  props: SelectProps<Value> & {
    control: FieldControl;
    startsFocused: RefObject<boolean>;
    startsOpen: boolean;
  },
): JSX.Element {
  const { control, options, value, defaultValue, onValueChange, size } = props;
  const { placeholder = "请选择", startsFocused, startsOpen } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (startsFocused.current) trigger.current?.focus();
    startsFocused.current = false;
  }, [startsFocused]);
  return (
    <Base.Root
      items={options}
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      {...(props.name !== undefined && { name: props.name })}
      disabled={props.disabled}
      defaultOpen={startsOpen}
      onValueChange={(next: Value | null) => {
        if (next !== null) onValueChange?.(next);
      }}
    >
      <Base.Trigger
        {...control}
        ref={trigger}
        className={controlClass(
          size,
          "flex items-center justify-between gap-2 text-left select-none",
        )}
      >
        <Base.Value
          placeholder={placeholder}
          className="min-w-0 truncate data-placeholder:text-muted"
        />
        <Base.Icon className="text-muted">
          <ChevronDownIcon />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup className={cx(popupClass, "min-w-(--anchor-width) max-w-[min(26rem,92vw)]")}>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1">
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={popupItemClass}
                >
                  <span className="flex w-4 shrink-0">
                    <Base.ItemIndicator>
                      <CheckIcon />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.hint ? (
                    <span className="ml-auto pl-3 text-xs text-muted">{option.hint}</span>
                  ) : null}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
