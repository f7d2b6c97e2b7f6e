import "server-only";
import { can, type Permission, permissions } from "@xianlan/domain/account";
import { redirect } from "next/navigation";
import { requestContext } from "./trpc/server.ts";

/** The signed-in person; anyone else is sent to the sign-in page, a first password to its change. */
export async function requireActor() {
  const { actor, session } = await requestContext();
  if (actor === null) redirect("/sign-in");
  if (session?.mustChangePassword) redirect("/change-password");
  return actor;
}

/** What the signed-in person may do, for navigation; the server decides again on each request. */
export async function currentPermissions(): Promise<Permission[]> {
  const actor = await requireActor();
  const all = Object.keys(permissions) as Permission[];
  return all.filter((permission) => can(actor, permission));
}
