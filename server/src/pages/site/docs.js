// Adds to each block of code a button that copies it, and to each set of samples a choice of language.
let remembered = 'JavaScript';
try {
  remembered = localStorage.getItem('askbob-language') ?? remembered;
} catch {
  // Where nothing may be stored, the choice holds for this page.
}
function remember(language) {
  remembered = language;
  try {
    localStorage.setItem('askbob-language', language);
  } catch {}
}

for (const figure of document.querySelectorAll('figure.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(figure.querySelector('code').textContent);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  });
  figure.querySelector('figcaption').append(button);
}

const groups = [...document.querySelectorAll('.samples')].map((group) => {
  const bar = document.createElement('div');
  bar.className = 'languages';
  bar.role = 'group';
  bar.ariaLabel = 'Language of the samples';
  const figures = [...group.querySelectorAll('figure')];
  const buttons = figures.map(({ dataset: { language } }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = language;
    button.addEventListener('click', () => {
      remember(language);
      show();
    });
    return button;
  });
  bar.append(...buttons);
  group.prepend(bar);
  return { figures, buttons };
});

function show() {
  for (const { figures, buttons } of groups) {
    const languages = figures.map(({ dataset }) => dataset.language);
    // JavaScript on a server is Node; where a language has no sample, the first one is shown.
    const nearest = { JavaScript: 'Node', Node: 'JavaScript' }[remembered];
    const language = [remembered, nearest].find((each) => languages.includes(each)) ?? languages[0];
    for (const [i, figure] of figures.entries()) {
      const shown = figure.dataset.language === language;
      figure.hidden = !shown;
      buttons[i].ariaPressed = String(shown);
    }
  }
}
show();
