import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInView } from "../../../features/sign-in/index.ts";
import { requestContext } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "登录" };

export default async function SignInPage() {
  const { actor, services } = await requestContext();
  if (actor !== null) redirect("/");
  // The passwords stay on the server: a button names its account alone.
  const demo = services.demo?.map(({ username, roles, unit }) => ({ username, roles, unit }));
  return <SignInView demo={demo ?? []} />;
}
