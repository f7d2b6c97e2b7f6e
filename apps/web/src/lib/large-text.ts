"use server";

import { cookies } from "next/headers";

/** Remembers for a year whether this browser shows 关怀版, the larger type. */
export async function saveLargeText(on: boolean): Promise<void> {
  (await cookies()).set("care", on ? "on" : "off", {
    path: "/",
    maxAge: 31_536_000,
    sameSite: "lax",
    httpOnly: true,
  });
}
