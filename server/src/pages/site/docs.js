// Adds to each block of code a button that copies it, and to each set of samples a choice of language.
const chosen = () => localStorage.getItem('askbob-language') ?? 'JavaScript';

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
      localStorage.setItem('askbob-language', language);
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
    for (const [i, figure] of figures.entries()) {
      const shown = figure.dataset.language === chosen();
      figure.hidden = !shown;
      buttons[i].ariaPressed = String(shown);
    }
  }
}
show();
