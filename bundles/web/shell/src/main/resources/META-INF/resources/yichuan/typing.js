// What is typed while the server puts a new field in place of the one that has the focus: see Changes.whenTypedIsSent.
window.yichuan = window.yichuan || (() => {
  const patience = 8000;
  let composing = false;
  let composed = [];
  document.addEventListener('compositionstart', () => { composing = true; }, true);
  document.addEventListener('compositionend', () => {
    composing = false;
    const waiting = composed;
    composed = [];
    // after the field itself has heard of it
    setTimeout(() => waiting.forEach(go => go()));
  }, true);

  // An input method's unfinished syllables would be cut in two: wait until they are words.
  const words = () => composing
    ? new Promise(go => { composed.push(go); setTimeout(go, patience); })
    : Promise.resolve();

  // The field that is about to be replaced, from its last words' way to the server until all that is awaited is drawn.
  let field = null;
  let awaited = 0;
  let expiry;
  const forget = () => {
    awaited = 0;
    field = null;
  };

  // When another field of the same name stands in the old one's place, it has the text, the focus and the caret.
  new MutationObserver(async () => {
    if (!field || field.host.isConnected) {
      return;
    }
    const next = document.getElementById(field.host.id);
    if (!next) {
      return;
    }
    const { input } = field;
    const caret = [input.selectionStart, input.selectionEnd];
    field = null;
    await next.updateComplete;
    const to = next.inputElement;
    if (!to) {
      return;
    }
    if (awaited > 0) {
      field = { host: next, input: to };
    }
    if (to.value !== input.value) {
      to.value = input.value;
      to.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (document.activeElement === document.body) {
      next.focus();
      to.setSelectionRange(...caret);
    }
  }).observe(document, { childList: true, subtree: true });

  return {
    // Resolves when what stands in the focused field is on its way to the server.
    async sendTyped() {
      awaited++;
      // for a page that was left, of which nothing is drawn any more
      clearTimeout(expiry);
      expiry = setTimeout(forget, 60000);
      await words();
      const input = document.activeElement;
      const host = input && input.closest('vaadin-text-area[id], vaadin-text-field[id]');
      if (host) {
        // the server hears of a blur at once, and before it of what was typed; the field keeps the focus
        host.dispatchEvent(new CustomEvent('blur'));
        field = { host, input };
      } else if (input) {
        input.blur();
      }
      return true;
    },
    // What had to be drawn after that is drawn: the page is told of it before it notices.
    drawn() {
      setTimeout(() => {
        if (--awaited <= 0) {
          forget();
        }
      });
    }
  };
})();
