"use client";

import { Button, cx, DialogActions, DiffPair, type DiffRow, Notice } from "@xianlan/ui";
import { type ReactNode, useEffect } from "react";
import { LostLine, RestoredNotice } from "../../../components/form-notices.tsx";
import type { FormState } from "../../../lib/forms/use-action-form.ts";
import { useRefresh } from "../../../lib/trpc/page-refresh.tsx";
import { type CurrentFinding, currentOf } from "../current-finding.ts";

/** What every action's form has around its fields. */
type ActionFrameProps = {
  form: FormState;
  /** The action on the button. */
  submitLabel: string;
  /** An action that cannot be undone has the danger button. */
  danger?: boolean;
  /** What the form asks for: fields and minutes. */
  cost?: string;
  /** My input beside what is stored now; the row of the state is added first. */
  compare?: (current: CurrentFinding) => DiffRow[];
  /** The state the finding had when the form was opened. */
  openedState?: string;
  onCancel: () => void;
  /** The form is a page of its own; in a dialog its buttons stay in sight while the fields scroll. */
  ownPage?: boolean;
  /** A second way to submit, before the main one. */
  further?: ReactNode;
  children: ReactNode;
};

/** Fields, and around them: what was typed earlier, what is wrong, who was faster, the buttons. */
export function ActionFrame(props: ActionFrameProps) {
  const { form, submitLabel, danger = false, cost, onCancel, further, children } = props;
  useFirstField(form.ref);
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
      <RestoredNotice form={form} />
      <Problem {...props} />
      {form.pending && <LostLine />}
      {children}
      <DialogActions
        className={cx(
          props.ownPage
            ? "mt-1"
            : "sm:sticky sm:-bottom-4 -mx-5 -mb-4 mt-0 border-t border-line bg-sheet px-5 py-3",
        )}
      >
        {cost && <p className="mr-auto text-xs text-muted">{cost}</p>}
        <Button onClick={onCancel}>取消</Button>
        {further}
        <Button type="submit" variant={danger ? "danger" : "primary"} loading={form.pending}>
          {submitLabel}
        </Button>
      </DialogActions>
    </form>
  );
}

/** A form that opens over the page is typed into at once; on a phone that would cover it with keys. */
function useFirstField(form: FormState["ref"]): void {
  useEffect(() => {
    const element = form.current;
    if (!element?.closest("[role=dialog]") || matchMedia("(pointer: coarse)").matches) return;
    // Someone switching from yes to no with the arrow keys keeps the focus there.
    if (element.closest("[data-keep-focus]")) return;
    element.querySelector<HTMLElement>("textarea, input, [role=combobox]")?.focus();
  }, [form]);
}

function Problem({ form, compare, openedState, onCancel }: ActionFrameProps) {
  const { problem, complaints, needsPersonalDataConfirmation } = form;
  const current = problem?.kind === "conflict" ? currentOf(problem.current) : null;
  if (current !== null) {
    return (
      <Conflict
        form={form}
        current={current}
        compare={compare}
        openedState={openedState}
        onCancel={onCancel}
      />
    );
  }
  if (needsPersonalDataConfirmation) return <NumberWarning form={form} />;
  const listed = Object.entries(complaints);
  if (problem === null && listed.length === 0) return null;
  const several = listed.length > 1;
  const title = several
    ? `有${listed.length}处需要修改`
    : (problem?.message ?? listed.at(0)?.at(1));
  return (
    <div data-problem="" tabIndex={-1} className="outline-none">
      <Notice kind="warning" title={title}>
        {several && <Complaints form={form} />}
        {problem?.requestId && problem.kind === "failed" && (
          <p className="mt-1 text-xs">
            编号 <code className="font-mono select-all">{problem.requestId}</code>
          </p>
        )}
      </Notice>
    </div>
  );
}

/** Each complaint leads to its field. */
function Complaints({ form }: { form: FormState }) {
  return (
    <ul className="list-disc pl-4">
      {Object.entries(form.complaints).map(([path, message]) => (
        <li key={path}>
          <a
            href={`#${form.fieldId(path)}`}
            onClick={(event) => {
              const field = document.getElementById(form.fieldId(path));
              if (field === null) return;
              event.preventDefault();
              field.focus();
            }}
            className="inline-block py-px text-ink underline decoration-edge underline-offset-4"
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NumberWarning({ form }: { form: FormState }) {
  const places = Object.entries(form.complaints).filter(
    ([path]) => path !== "confirmPersonalNumbers",
  );
  return (
    <div data-problem="first" tabIndex={-1} className="outline-none">
      <Notice
        kind="warning"
        title="填写中有疑似个人号码，还没有保存"
        action={
          <Button size="sm" loading={form.pending} onClick={form.confirmNumbers}>
            确需保留，仍然提交
          </Button>
        }
      >
        <ul>
          {places.map(([path, message]) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Conflict(props: {
  form: FormState;
  current: CurrentFinding;
  compare: ActionFrameProps["compare"];
  openedState: string | undefined;
  onCancel: () => void;
}) {
  const { form, current, compare, openedState, onCancel } = props;
  const refresh = useRefresh();
  const rows: DiffRow[] = [
    ...(openedState === undefined
      ? []
      : [
          {
            label: "办理状态",
            ours: openedState,
            theirs: current.stateLabel,
            differs: openedState !== current.stateLabel,
          },
        ]),
    ...(compare?.(current) ?? []),
  ];
  return (
    <section
      data-problem="first"
      tabIndex={-1}
      aria-label="他人已先保存"
      className="flex flex-col gap-3 border-b border-ink pb-5 outline-none"
    >
      <Notice
        kind="warning"
        title={`${current.updatedByName}刚刚改动了这件问题，您的填写还没有保存`}
      >
        请对照后选择。您填写的内容都还在下面，可以改好再提交。
      </Notice>
      <DiffPair rows={rows} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          onClick={() => {
            form.forget();
            void refresh();
            onCancel();
          }}
        >
          采用对方的
        </Button>
        <Button
          variant="primary"
          loading={form.pending}
          onClick={() => form.retryOn(current.version)}
        >
          用我的再试
        </Button>
      </div>
    </section>
  );
}
