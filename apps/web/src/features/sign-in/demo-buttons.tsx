import { roleLabels } from "@xianlan/domain/account";
import { ChevronRightIcon, Spinner } from "@xianlan/ui";
import { type DemoChoice, firstOfEachRole, roleDescriptions } from "./demo-choice.ts";

/** One row per role: pressing it signs in with that role. */
export function DemoButtons(props: {
  choices: readonly DemoChoice[];
  /** Username on its way in. */
  pending: string | null;
  onChoose: (username: string) => void;
}) {
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" className="text-sm font-medium">
        演示：以一个角色进入
      </h2>
      <p className="mb-3 text-xs text-muted">数据是虚构的，每个角色只看到自己该看的。</p>
      <ul className="border-t border-ink">
        {firstOfEachRole(props.choices).map(({ role, choice }) => (
          <li key={role} className="border-b border-line">
            <button
              type="button"
              disabled={props.pending !== null}
              onClick={() => props.onChoose(choice.username)}
              className="flex min-h-12 w-full items-center gap-3 px-2 py-2 text-left hover:bg-wash disabled:text-muted"
            >
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-medium">
                  {roleLabels[role]}
                  {choice.unit && (
                    <span className="ml-2 text-xs font-normal text-muted">{choice.unit}</span>
                  )}
                </span>
                <span className="block text-xs text-muted">{roleDescriptions[role]}</span>
              </span>
              {props.pending === choice.username ? <Spinner /> : <ChevronRightIcon />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
