import { formatDay } from "@xianlan/domain/calendar";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import type { ActivityPage } from "../activity-types.ts";

type Article = NonNullable<ActivityPage["article"]>;

/** Whether the same article was written down before, here or elsewhere, and what follows. */
export function ArticlePanel({ article, today }: { article: Article; today: string }) {
  return (
    <Section title="稿件查重">
      <p className="text-sm text-soft">
        {article.sentence}
        {article.alsoBy.length > 0 && `（${article.alsoBy.join("、")}）`}。
      </p>
      {article.duplicates.length > 0 && (
        <ul className="mt-2 border-t border-line text-sm">
          {article.duplicates.map(({ id, title, happenedOn }) => (
            <li key={id} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
              <span className="text-muted">{formatDay(happenedOn, today)}</span>
              <Link href={`/activities/${id}`} prefetch={false} className={linkClass()}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
