"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import type { JSX } from "react";
import { cx } from "../class-names.ts";
import { CheckIcon, ChevronDownIcon, CloseIcon } from "../display/icon.tsx";
import { popupClass, popupItemClass } from "../overlays/popup-class.ts";
import { type ControlSize, controlClass } from "./control-class.ts";
import { Field, type FieldText } from "./field.tsx";
import { type Option, optionMatches } from "./option.ts";

/** One of a long list, found by typing: units, places, people. */
export interface ComboboxProps<Value extends string> extends FieldText {
  options: readonly Option<Value>[];
  value: Value | null;
  onValueChange: (value: Value | null) => void;
  placeholder?: string;
  /** Said when nothing matches, with what to do next. */
  emptyText?: string;
  id?: string;
  disabled?: boolean;
  size?: ControlSize;
}

const sideButton =
  "flex h-full w-8 items-center justify-center text-muted hover:text-ink max-sm:w-10";

/** A text box over a list that narrows while typing (label, hint and keywords, width and case aside). */
export function Combobox<Value extends string>(props: ComboboxProps<Value>): JSX.Element {
  const { label, hint, error, required, hideLabel, className, id } = props;
  const { options, value, placeholder = "输入名称查找", size, disabled = false } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
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
      {(control) => (
        <Base.Root<Option<Value>>
          items={options}
          value={chosen}
          onValueChange={(next) => props.onValueChange(next?.value ?? null)}
          isItemEqualToValue={(item, other) => item.value === other.value}
          filter={(item, query) => optionMatches(item, query)}
          disabled={disabled}
          autoHighlight
        >
          <Base.InputGroup className="relative">
            <Base.Input
              {...control}
              placeholder={placeholder}
              className={controlClass(size, "pr-16 max-sm:pr-20")}
            />
            <span className="absolute inset-y-0 right-0 flex items-center">
              <Base.Clear aria-label="清除" className={sideButton}>
                <CloseIcon />
              </Base.Clear>
              <Base.Trigger aria-label="展开列表" className={sideButton}>
                <ChevronDownIcon />
              </Base.Trigger>
            </span>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50 outline-none">
              <Base.Popup
                className={cx(popupClass, "w-(--anchor-width) max-w-(--available-width)")}
              >
                <Base.Empty className="px-3 text-muted not-empty:py-2">
                  {props.emptyText ?? "没有匹配的选项，换个词再试"}
                </Base.Empty>
                <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1 data-empty:py-0">
                  {(option: Option<Value>) => (
                    <Base.Item
                      key={option.value}
                      value={option}
                      disabled={option.disabled ?? false}
                      className={popupItemClass}
                    >
                      <span className="flex w-4 shrink-0">
                        <Base.ItemIndicator>
                          <CheckIcon />
                        </Base.ItemIndicator>
                      </span>
                      <span className="min-w-0">{option.label}</span>
                      {option.hint ? (
                        <span className="ml-auto pl-3 text-xs text-muted">{option.hint}</span>
                      ) : null}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
