"use client";

import type { DutyItem } from "@xianlan/domain/scheme";
import { Button, Checkbox, CloseIcon, IconButton, PlusIcon, TextField } from "@xianlan/ui";
import { numbered } from "../../../../lib/numbered.ts";
import type { IndicatorFields } from "./field-props.ts";

/** Things to be done, each with its day. */
export function DutyRows({ indicator, change, errorAt }: IndicatorFields) {
  const { items } = indicator;
  const put = (at: number, next: Partial<DutyItem>) =>
    change({ items: items.map((item, index) => (index === at ? { ...item, ...next } : item)) });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">事项与时限</legend>
      {numbered(items).map(({ row: item, at, key }) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_6rem_auto] items-start gap-2">
          <TextField
            label={`事项${at + 1}`}
            hideLabel
            value={item.name}
            error={errorAt(`items.${at}.name`)}
            onChange={(event) => put(at, { name: event.target.value })}
          />
          <TextField
            label={`事项${at + 1}时限（月-日）`}
            hideLabel
            placeholder="03-31"
            value={item.by}
            error={errorAt(`items.${at}.by`)}
            onChange={(event) => put(at, { by: event.target.value })}
          />
          <IconButton
            label={`删去事项${at + 1}`}
            icon={<CloseIcon />}
            onClick={() => change({ items: items.filter((_, index) => index !== at) })}
          />
          <Checkbox
            className="col-span-3"
            label="时限在次年"
            checked={item.nextYear}
            onChange={(event) => put(at, { nextYear: event.target.checked })}
          />
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        icon={<PlusIcon />}
        disabled={items.length >= 12}
        onClick={() => change({ items: [...items, { name: "", by: "12-31", nextYear: false }] })}
      >
        增加事项
      </Button>
      {errorAt("items") && <p className="text-sm font-medium">{errorAt("items")}</p>}
    </fieldset>
  );
}
