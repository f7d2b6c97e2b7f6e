import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";

/** What a mail server took: the envelope and the message as sent. */
export type ReceivedMail = { from: string; to: string; raw: string };

/** `refuse`: says no to the message; `vanish`: takes it and hangs up without an answer. */
type Mood = "take" | "refuse" | "vanish";

/** A mail server for tests, on this machine alone. */
export async function fakeMailServer() {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  const state: { mood: Mood } = { mood: "take" };
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    converse(socket, state, mails);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    mails,
    state,
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function converse(socket: Socket, state: { mood: Mood }, mails: ReceivedMail[]): void {
  let buffered = "";
  let mail: ReceivedMail | null = null;
  let inData = false;
  const printLine = (line: string) => socket.write(`${line}\r\n`);
  const onLine = (line: string) => {
    const action = line.slice(0, 4).toUpperCase();
    if (action === "EHLO" || action === "HELO") return printLine("250 mail.test");
    if (action === "MAIL") {
      mail = { from: line.slice(10), to: "", raw: "" };
      return printLine("250 ok");
    }
    if (action === "RCPT" && mail !== null) {
      mail.to = /<(.*)>/.exec(line)?.[1] ?? "";
      return printLine("250 ok");
    }
    if (action === "DATA") {
      inData = true;
      return printLine("354 go on");
    }
    if (action === "QUIT") return socket.end("221 bye\r\n");
    return printLine("250 ok");
  };
  socket.setEncoding("utf8");
  socket.on("data", (piece: string) => {
    buffered += piece;
    for (;;) {
      const mark = inData ? "\r\n.\r\n" : "\r\n";
      const end = buffered.indexOf(mark);
      if (end < 0) return;
      const part = buffered.slice(0, end);
      buffered = buffered.slice(end + mark.length);
      if (!inData) {
        onLine(part);
        continue;
      }
      inData = false;
      if (state.mood === "refuse") {
        printLine("552 too much");
        continue;
      }
      if (mail !== null) mails.push({ ...mail, raw: part });
      if (state.mood === "vanish") socket.destroy();
      else printLine("250 taken");
    }
  });
  printLine("220 mail.test");
}

/** A post a robot got. */
export type RobotPost = { url: string; content: string };

/** A group robot for tests. `response` decides what it says; by default it takes everything. */
export async function fakeRobot() {
  const posts: RobotPost[] = [];
  const state: { response: (post: RobotPost) => Result } = { response: () => taken };
  const server = createHttpServer(async (request: IncomingMessage, response) => {
    const body = JSON.parse(await text(request)) as { text: { content: string } };
    const post = { url: request.url ?? "", content: body.text.content };
    posts.push(post);
    const { status, headers = {}, body: responseBody } = state.response(post);
    if (status === 0) return request.socket.destroy();
    response.writeHead(status, headers).end(responseBody);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    posts,
    state,
    origin,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Result = { status: number; headers?: Record<string, string>; body?: string };
const taken: Result = { status: 200, body: JSON.stringify({ errcode: 0, errmsg: "ok" }) };
