import { readdir, readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Puts each script and style sheet of a folder there compressed as well (`.gz`, `.br`), so that serving it costs nothing. */
export async function compressFolder(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /\.(js|css)$/.test(file));
  for (const file of files) {
    const bytes = await readFile(`${folder}/${file}`);
    await writeFile(`${folder}/${file}.gz`, gzipSync(bytes, { level: 9 }));
    await writeFile(`${folder}/${file}.br`, brotliCompressSync(bytes));
  }
}
