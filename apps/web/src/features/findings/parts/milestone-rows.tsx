"use client";

import {
  Button,
  CloseIcon,
  cx,
  DateField,
  Fieldset,
  IconButton,
  PlusIcon,
  TextField,
} from "@xianlan/ui";
import { numbered } from "../../../lib/numbered.ts";

type Milestone = { text: string; dueOn: string };

const most = 12;

/** Milestones of long-term work, one below the other, each with its day. */
export function MilestoneRows(props: {
  rows: readonly Milestone[];
  onChange: (rows: Milestone[]) => void;
  today: string;
  errorAt: (path: string) => string | undefined;
  fieldId: (path: string) => string;
}) {
  const { rows, onChange, today, errorAt, fieldId } = props;
  const change = (at: number, part: Partial<Milestone>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Fieldset legend="阶段目标" hint="每个目标一句话、一个日期，季度查看时逐个对照。">
      <ol className="flex flex-col gap-3">
        {numbered(rows).map(({ row, at, key }) => (
          <li
            key={key}
            className={cx(
              "grid gap-x-3 gap-y-2",
              rows.length > 1
                ? "sm:grid-cols-[minmax(0,1fr)_11rem_auto]"
                : "sm:grid-cols-[minmax(0,1fr)_11rem]",
            )}
          >
            <TextField
              id={fieldId(`milestones.${at}.text`)}
              label={`第${at + 1}个目标`}
              required
              maxLength={300}
              value={row.text}
              error={errorAt(`milestones.${at}.text`)}
              onChange={(event) => change(at, { text: event.target.value })}
            />
            <DateField
              id={fieldId(`milestones.${at}.dueOn`)}
              label="达到日期"
              required
              min={today}
              value={row.dueOn}
              error={errorAt(`milestones.${at}.dueOn`)}
              onChange={(event) => change(at, { dueOn: event.target.value })}
            />
            {rows.length > 1 && (
              <IconButton
                className="sm:mt-6"
                label={`删除第${at + 1}个目标`}
                icon={<CloseIcon />}
                onClick={() => onChange(rows.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <Button
          className="self-start"
          size="sm"
          icon={<PlusIcon />}
          onClick={() => onChange([...rows, { text: "", dueOn: "" }])}
        >
          增加一个目标
        </Button>
      )}
    </Fieldset>
  );
}
