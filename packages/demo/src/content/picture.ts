import sharp from "sharp";

// A notice board in front of a wall: no people, no letters.
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">
<rect width="960" height="640" fill="#cfd8cf"/><rect y="470" width="960" height="170" fill="#9a8f7d"/>
<rect x="60" y="40" width="180" height="430" fill="#b7a48a"/><circle cx="820" cy="110" r="56" fill="#f0e6c8"/>
<rect x="300" y="120" width="420" height="270" fill="#7a3b2e"/><rect x="318" y="138" width="384" height="234" fill="#f7f3e8"/>
<rect x="338" y="158" width="160" height="90" fill="#b8483a"/><rect x="518" y="158" width="164" height="194" fill="#dfe7ee"/>
<rect x="338" y="266" width="160" height="86" fill="#5d7f6a"/><rect x="340" y="390" width="16" height="120" fill="#4d4438"/>
<rect x="664" y="390" width="16" height="120" fill="#4d4438"/></svg>`;

/** The demo's one picture of a place: as it was taken, or smaller and saved anew by somebody else. */
export async function demoPicture(saved: "taken" | "saved anew"): Promise<Uint8Array> {
  const rendered = sharp(Buffer.from(drawing)).flatten({ background: "#ffffff" });
  return saved === "taken"
    ? rendered.jpeg({ quality: 90 }).toBuffer()
    : rendered.resize({ width: 720 }).jpeg({ quality: 60 }).toBuffer();
}
