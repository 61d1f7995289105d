/** Pixels a side of the picture that is kept: sharp at the size the widget shows it. */
const SIDE = 192;

/**
 * A picture of any kind the browser can show, as a square PNG in base64: fitted in whole, on nothing. Drawn anew, so
 * that nothing comes along that the file carries beside it. Throws for what is no picture.
 */
export async function smallPicture(file: Blob): Promise<string> {
  const picture = new Image();
  // Our pages show pictures from data, and from no address that is made up here.
  picture.src = await asData(file);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const { naturalWidth, naturalHeight } = picture;
  const scale = SIDE / Math.max(naturalWidth, naturalHeight, 1);
  const [width, height] = [naturalWidth * scale || SIDE, naturalHeight * scale || SIDE];
  canvas.getContext('2d')?.drawImage(picture, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

function asData(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
