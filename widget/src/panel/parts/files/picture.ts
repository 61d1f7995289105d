/** Pixels of a preview's longer side, for screens with two dots a pixel. */
const PREVIEW = 560;
/** Pixels of the longer side of a photo that is made smaller to be sent. */
const SENT = 3000;

/** A picture drawn small, or undefined where this browser cannot show it. On a canvas, for a page's policy may allow no picture of ours. */
export async function drawSmall(file: Blob): Promise<HTMLCanvasElement | undefined> {
  if (!file.type.startsWith('image/')) return;
  return draw(file, PREVIEW).catch(() => undefined);
}

/** A photo that the server would not take, as one that it takes: telephones write HEIC, and cameras more than 10 MB. */
export async function asSentPicture(file: File): Promise<Blob> {
  const canvas = await draw(file, SENT);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!blob) throw Error('not drawn');
  return blob;
}

async function draw(file: Blob, longest: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}
