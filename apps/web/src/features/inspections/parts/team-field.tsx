"use client";

import { useQuery } from "@tanstack/react-query";
import { Checkbox, Fieldset } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { InspectionForm } from "../inspection-types.ts";

/** 督查组: people of the office and inspectors. */
export function TeamField({ form }: { form: InspectionForm }) {
  const trpc = useTRPC();
  const { values, set, errorAt, fieldId } = form;
  const people = useQuery(trpc.inspection.team.queryOptions()).data ?? [];
  const chosen = new Set(values.memberIds);
  const error = errorAt("memberIds");
  const choose = (id: string, on: boolean) =>
    set({ memberIds: on ? [...chosen, id] : [...chosen].filter((one) => one !== id) });
  return (
    <Fieldset legend={`督查组（已选${chosen.size}人）`}>
      <div
        id={fieldId("memberIds")}
        tabIndex={-1}
        aria-invalid={error ? true : undefined}
        className="grid grid-cols-1 gap-x-4 gap-y-1.5 outline-none sm:grid-cols-3"
      >
        {people.map(({ accountId, name, post, roleNames }) => (
          <Checkbox
            key={accountId}
            label={
              <>
                {name}
                <span className="ml-1.5 text-xs text-muted">{post || roleNames.join("、")}</span>
              </>
            }
            checked={chosen.has(accountId)}
            onChange={(event) => choose(accountId, event.target.checked)}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="text-sm font-medium">
          {error}
        </p>
      )}
    </Fieldset>
  );
}
