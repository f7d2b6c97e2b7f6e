import { connect, createServer, type Socket } from "node:net";

/** A line to a database that a test can cut: what is on it dies, and nobody else gets through. */
export interface Line {
  /** The address given, by way of the line. */
  readonly url: string;
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

/** Opens a line to the database at `address`. */
export async function openLine(address: string): Promise<Line> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let whole = true;
  const end = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the line has no port");
  const url = new URL(address);
  url.hostname = "127.0.0.1";
  url.port = String(bound.port);
  return {
    url: url.href,
    cut() {
      whole = false;
      end();
    },
    restore() {
      whole = true;
    },
    close() {
      end();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
