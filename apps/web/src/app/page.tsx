import { redirect } from "next/navigation";
import { homeOf } from "../components/shell/nav.ts";
import { currentPermissions } from "../lib/session.ts";

/** Redirects to the first page the person may read. */
export default async function HomePage() {
  redirect(homeOf(await currentPermissions()));
}
