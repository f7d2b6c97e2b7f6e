"use client";

import {
  createContext,
  type JSX,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { CheckIcon, CloseIcon, WarningIcon } from "../display/icon.tsx";
import { IconButton } from "../inputs/button.tsx";

/** A passing word after an act. A `problem` is announced at once and stays until it is closed. */
export interface ToastMessage {
  title: string;
  description?: string;
  kind?: "done" | "problem";
}

type Shown = ToastMessage & { id: number };

const shownFor = 6000;
const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Says a passing word: `const toast = useToast(); toast({ title: "已交办 3 个问题" })`. */
export function useToast(): (message: ToastMessage) => void {
  const showToast = useContext(ToastContext);
  if (!showToast) throw new Error("useToast needs a ToastRegion around it");
  return showToast;
}

/**
 * Holds the place where passing words appear; put it once around the app. The two live regions are there
 * from the start, because readers overlook a region that arrives together with its words. They stand at
 * the lower left (on a phone under the header), away from the buttons that end forms and dialogs.
 */
export function ToastRegion({ children }: { children: ReactNode }): JSX.Element {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const showToast = useCallback((message: ToastMessage) => {
    nextId.current += 1;
    const id = nextId.current;
    setShown((before) => [...before, { ...message, id }].slice(-4));
  }, []);
  const close = useCallback((id: number) => {
    setShown((before) => before.filter((toast) => toast.id !== id));
  }, []);
  const draw = (kind: "done" | "problem"): JSX.Element[] =>
    shown
      .filter((toast) => (toast.kind ?? "done") === kind)
      .map((toast) => <Toast key={toast.id} toast={toast} onClose={close} />);
  return (
    <ToastContext value={showToast}>
      {children}
      <div
        data-print="hide"
        className="pointer-events-none fixed inset-x-4 top-16 z-[60] flex flex-col gap-2 sm:top-auto sm:right-auto sm:bottom-4 sm:w-[24rem]"
      >
        <div role="alert" aria-live="assertive" className="flex flex-col gap-2">
          {draw("problem")}
        </div>
        <div role="status" aria-live="polite" className="flex flex-col gap-2">
          {draw("done")}
        </div>
      </div>
    </ToastContext>
  );
}

function Toast(props: { toast: Shown; onClose: (id: number) => void }): JSX.Element {
  const { toast, onClose } = props;
  const box = useRef<HTMLDivElement>(null);
  const problem = toast.kind === "problem";
  useEffect(() => {
    if (problem) return;
    const timer = setInterval(() => {
      // Under the pointer or the keyboard the timer starts again: nobody's reading is cut short.
      if (!box.current?.matches(":hover, :focus-within")) onClose(toast.id);
    }, shownFor);
    return () => clearInterval(timer);
  }, [problem, onClose, toast.id]);
  return (
    <div
      ref={box}
      className="pointer-events-auto flex items-start gap-2.5 rounded-sm border border-ink bg-sheet py-2 pr-2 pl-3 text-sm text-ink shadow-lift"
    >
      <span className="flex pt-1.5">
        {problem ? <WarningIcon /> : <CheckIcon className="text-indigo" />}
      </span>
      <div className="min-w-0 flex-1 py-[0.1875rem]">
        <p className="font-medium">{toast.title}</p>
        {toast.description ? <p className="text-soft">{toast.description}</p> : null}
      </div>
      <IconButton size="sm" label="关闭" icon={<CloseIcon />} onClick={() => onClose(toast.id)} />
    </div>
  );
}
