import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { fileKind } from "./file-kind.ts";
import { contentDisposition, storedName } from "./file-name.ts";
import { cleanPicture, exifDay } from "./picture.ts";

const blank = { create: { width: 600, height: 400, channels: 3, background: "#456" } } as const;

/** As a phone writes it: turned by 90°, with place, device and time. */
function photo() {
  return sharp(blank)
    .jpeg()
    .withExif({
      IFD0: { Model: "Secret Phone 9", Orientation: "6", DateTime: "2026:11:08 09:30:00" },
      IFD2: { DateTimeOriginal: "2026:11:05 08:15:00" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "27/1 30/1 0/1", GPSLongitudeRef: "E" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const pdf = Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF\n");
const emptyZip = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);
const refusal = (bytes: Uint8Array, name: string) =>
  fileKind(bytes, name).then(
    (type) => `accepted as ${type}`,
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );

describe("a picture", () => {
  it("loses place and device, keeps its orientation, and names its day", async () => {
    const sent = await photo();
    const before = await sharp(sent).metadata();
    expect(before.exif?.includes("Secret Phone 9")).toBe(true);
    // The tag of the GPS directory, low byte first.
    expect(before.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    const { bytes, thumbnail, takenOn } = await cleanPicture(sent, "image/jpeg");
    const after = await sharp(bytes).metadata();
    expect(after).toMatchObject({ width: 400, height: 600 });
    expect([after.exif, after.xmp, after.iptc]).toEqual([undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes("Secret Phone 9")).toBe(false);
    expect(Buffer.from(bytes).includes("Exif")).toBe(false);
    expect(takenOn).toBe("2026-11-05");
    expect(await sharp(thumbnail).metadata()).toMatchObject({ height: 320, format: "webp" });
  });

  it("loses whatever was appended to it", async () => {
    const plain = await sharp(blank).png().toBuffer();
    const payload = "<script>alert(1)</script>";
    const { bytes } = await cleanPicture(
      Buffer.concat([plain, Buffer.from(payload), emptyZip]),
      "image/png",
    );
    expect(Buffer.from(bytes).includes(payload)).toBe(false);
  });

  it("that unfolds into a thousand megapixels is refused unopened", async () => {
    // A real header of a tiny file; only the size it claims is not to be believed.
    const tiny = await sharp(blank).png().toBuffer();
    tiny.writeUInt32BE(40_000, 16);
    tiny.writeUInt32BE(40_000, 20);
    await expect(cleanPicture(tiny, "image/png")).rejects.toThrow(/图片/);
  });

  it("that is damaged is refused with what to do", async () => {
    const whole = await photo();
    await expect(cleanPicture(whole.subarray(0, 900), "image/jpeg")).rejects.toThrow("另存");
  });

  it("keeps moving", async () => {
    const frame = await sharp(blank).raw().toBuffer();
    const gif = await sharp(Buffer.concat([frame, frame.map((byte) => 255 - byte)]), {
      raw: { width: 600, height: 800, channels: 3, pageHeight: 400 },
    })
      .gif()
      .toBuffer();
    expect(await fileKind(gif, "动图.gif")).toBe("image/gif");
    const { bytes } = await cleanPicture(gif, "image/gif");
    expect((await sharp(bytes).metadata()).pages).toBe(2);
  });

  it("with any EXIF block whatever gives a day or none", () => {
    const tiff = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const marked = tiff.map((bytes) => Buffer.concat([Buffer.from("Exif\0\0II*\0"), bytes]));
    fc.assert(
      fc.property(fc.oneof(tiff, marked), (bytes) => {
        expect(exifDay(bytes) ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

describe("a file's kind", () => {
  it("is recognised by its bytes", async () => {
    expect(await fileKind(pdf, "通知.PDF")).toBe("application/pdf");
    expect(await fileKind(await photo(), "照片.jpeg")).toBe("image/jpeg");
    expect(await fileKind(await sharp(blank).webp().toBuffer(), "a.webp")).toBe("image/webp");
  });

  it.each([
    ["a program renamed to a picture", Buffer.from("MZ\x90\0".padEnd(200, "\0")), "照片.jpg"],
    ["a page renamed to a PDF", Buffer.from("<!doctype html><script>"), "说明.pdf"],
    ["a drawing with a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "图.svg"],
    ["a PDF renamed to a picture", pdf, "照片.jpg"],
    ["a PDF that is an archive too", Buffer.concat([pdf, emptyZip]), "通知.pdf"],
    ["a PDF cut off", pdf.subarray(0, 20), "通知.pdf"],
    ["an archive renamed to a document", emptyZip, "总结.docx"],
    ["a name without an ending", pdf, "通知"],
    ["nothing", Buffer.alloc(0), "通知.pdf"],
  ])("refuses %s", async (_, bytes, name) => {
    expect(await refusal(bytes, name)).toMatch(/^(文件|不支持)/);
  });

  it("says to the owner of an iPhone what to do", async () => {
    expect(await refusal(Buffer.from("\0\0\0\x18ftypheic"), "IMG_1.HEIC")).toContain("兼容性最佳");
  });
});

describe("a file's name", () => {
  it("keeps no path, no tricks with direction, and its ending", () => {
    expect(storedName("../../etc/passwd")).toBe("passwd");
    expect(storedName("C:\\照片\\现场 1.jpg")).toBe("现场 1.jpg");
    expect(storedName("a\u202egpj.exe\r\n.pdf")).toBe("agpj.exe.pdf");
    expect(storedName(`${"长".repeat(300)}.docx`)).toMatch(/^长{115}\.docx$/);
  });

  it("never breaks out of its header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        const header = contentDisposition("attachment", name);
        expect(header).toMatch(
          /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/,
        );
        const given = /UTF-8''(.*)$/.exec(header)?.[1] ?? "";
        expect(decodeURIComponent(given)).toBe(name.toWellFormed());
      }),
    );
  });
});
