/** Hands a file to the browser. */

/** `sightline-2026-11-22.svg` */
export const fileName = (extension: string, today = new Date()): string =>
  `sightline-${today.toISOString().slice(0, 10)}.${extension}`;

export function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Long enough for a browser to have begun. */
const KEPT_MS = 60_000;

export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
