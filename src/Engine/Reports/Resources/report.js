'use strict';
// The page is whole without this: it adds sorting, filtering, and folding away what needs no look.
(() => {
  const table = document.getElementById('command-table');
  if (!table) {
    return;
  }

  const quiet = document.getElementById('quiet-commands');
  const fold = quiet?.querySelector('button');
  const filter = document.getElementById('filter');
  const status = document.getElementById('filter-status');
  const rows = [...table.querySelectorAll('tbody tr:not(.group)')];
  let folded = false;

  const key = (row, column, kind) => {
    const cell = row.cells[column];
    return kind === 'text' ? row.dataset.name.toLowerCase() : cell.dataset.v === '' ? -1 : Number(cell.dataset.v);
  };

  const sort = (column, kind, ascending) => {
    const sign = ascending ? 1 : -1;
    for (const body of table.tBodies) {
      const own = [...body.rows].filter(row => !row.classList.contains('group'));
      own.sort((one, other) => {
        const a = key(one, column, kind);
        const b = key(other, column, kind);
        return a < b ? -sign : a > b ? sign : 0;
      });
      body.append(...own);
    }
  };

  const show = () => {
    const wanted = filter.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const matches = row.dataset.name.toLowerCase().includes(wanted);
      shown += matches ? 1 : 0;
      row.hidden = !matches || (wanted === '' && folded && row.parentElement === quiet);
    }

    status.textContent = wanted === '' ? '' : `${shown} of ${rows.length} commands`;
    if (fold) {
      fold.hidden = wanted !== '';
      fold.setAttribute('aria-expanded', String(!folded));
      fold.textContent = folded ? 'Show' : 'Hide';
    }
  };

  for (const head of table.tHead.rows[0].cells) {
    const kind = head.dataset.sort;
    if (!kind) {
      continue;
    }

    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const ascending = before === null ? kind === 'text' : before === 'descending';
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute('aria-sort');
      }

      head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      sort(head.cellIndex, kind, ascending);
    });
  }

  document.querySelector('.tools').hidden = false;
  filter.addEventListener('input', show);
  fold?.addEventListener('click', () => {
    folded = !folded;
    show();
  });
  folded = Boolean(fold) && table.tBodies.length > 1;
  show();
})();
