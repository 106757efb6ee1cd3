import QRCode from 'qrcode';

/** A link as a QR code in PNG, large enough to be scanned from a printed page or another phone. */
export function qrPicture(link: string): Promise<Buffer> {
  return QRCode.toBuffer(link, { type: 'png', width: 640, margin: 4, errorCorrectionLevel: 'M' });
}
