"use client";

import { Button, ErrorState } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { startTransition } from "react";

/** What a person sees when a page cannot be shown: an explanation, the id in the log, and a way on. */
export default function PageError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const router = useRouter();
  // The server is asked anew: what it could not read is not here to be drawn again.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      props.reset();
    });
  return (
    <ErrorState
      message="页面没有打开。请重试；仍不成功时请把编号告诉管理员。"
      id={props.error.digest}
      action={<Button onClick={retry}>重试</Button>}
    />
  );
}
