import { redirect } from "next/navigation";
import { homeOf } from "../components/shell/nav.ts";
import { currentPermissions } from "../lib/session.ts";

/** Sends everyone to the first page that is theirs. */
export default async function HomePage() {
  redirect(homeOf(await currentPermissions()));
}
