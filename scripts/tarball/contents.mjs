/** Whether a file of somebody's package is left out: declarations, source maps, tests, and the packages within, which are listed themselves. */
export function leftOut(path) {
  return /\.(?:d\.[cm]?ts|[cm]?ts|tsx|map|flow|test\.[cm]?js)$|\/(?:node_modules|tests?|__tests__|benchmarks?|bench|example|examples|\.github)(?:\/|$)|\/tsconfig[^/]*$/.test(
    path,
  );
}

/** Our own code after its types are stripped: files are named by their new ending, and commands as this package has them. */
export function plainScript(text) {
  return text
    .replace(/(["'])((?:\.{1,2}\/|@askbob\/contract\/)[^"'\n]*)\.ts\1/g, '$1$2.js$1')
    .replace(
      /npm run (backup|restore|doctor|reset-password|import|verify-audit|\$\{name\})(?: --(?= ))?/g,
      'askbob $1',
    )
    .replaceAll('npm start', 'askbob start');
}
