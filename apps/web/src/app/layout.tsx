import { NonceProvider } from "@xianlan/ui";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { PageRefresh } from "../lib/trpc/page-refresh.tsx";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "县览", template: "%s · 县览" },
  description: "县级意识形态工作责任制管理系统",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const largeText = (await cookies()).get("care")?.value === "on" ? "on" : "off";
  const policy = (await headers()).get("content-security-policy") ?? "";
  return (
    <html lang="zh-CN" data-care={largeText}>
      <body>
        <NonceProvider nonce={/'nonce-([^']+)'/.exec(policy)?.[1]}>
          <PageRefresh>{children}</PageRefresh>
        </NonceProvider>
      </body>
    </html>
  );
}
