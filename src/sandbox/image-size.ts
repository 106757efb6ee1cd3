export type ImageSize = { readonly width: number; readonly height: number };

/** Width and height from the header of a JPEG, PNG, GIF or WebP; undefined for anything else. */
export function measureImage(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12) return undefined;
  if (view.getUint32(0) === 0x89504e47 && bytes.length >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  if (view.getUint32(0) === 0x47494638) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  const isWebp = view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250;
  return isWebp && bytes.length >= 30 ? webpSize(view) : undefined;
}

function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(view: DataView): ImageSize | undefined {
  const form = view.getUint32(12);
  if (form === 0x56503858) {
    const at = (offset: number) => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16);
    return { width: at(24) + 1, height: at(27) + 1 };
  }
  if (form === 0x56503820) {
    const side = (offset: number) => view.getUint16(offset, true) & 0x3fff;
    return { width: side(26), height: side(28) };
  }
  if (form !== 0x5650384c) return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
