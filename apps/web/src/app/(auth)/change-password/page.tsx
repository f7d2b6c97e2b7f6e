import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChangePasswordView } from "../../../features/account/index.ts";
import { requestContext } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "修改密码" };

export default async function ChangePasswordPage() {
  const { actor, session } = await requestContext();
  if (actor === null) redirect("/sign-in");
  return <ChangePasswordView name={actor.name} first={session?.mustChangePassword ?? false} />;
}
