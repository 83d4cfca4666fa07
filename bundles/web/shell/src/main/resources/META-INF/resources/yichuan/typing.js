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

  // When another field of the same name stands in the old one's place, it has the text, the focus and the caret.
  const handOver = (host, input) => {
    let caret = [input.selectionStart, input.selectionEnd];
    const note = () => { caret = [input.selectionStart, input.selectionEnd]; };
    const watch = new MutationObserver(async () => {
      const next = document.getElementById(host.id);
      if (host.isConnected || !next) {
        return;
      }
      watch.disconnect();
      await next.updateComplete;
      const to = next.inputElement;
      if (to && to.value !== input.value) {
        to.value = input.value;
        to.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
      if (to && document.activeElement === document.body) {
        next.focus();
        to.setSelectionRange(...caret);
      }
    });
    ['keyup', 'click', 'select', 'input'].forEach(name => input.addEventListener(name, note));
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), 2 * patience);
  };

  return {
    // Resolves when what stands in the focused field is on its way to the server.
    async sendTyped() {
      await words();
      const input = document.activeElement;
      const host = input && input.closest('vaadin-text-area[id], vaadin-text-field[id]');
      if (host) {
        // the server hears of a blur at once and of what was typed before it; the field keeps the focus
        host.dispatchEvent(new CustomEvent('blur'));
        handOver(host, input);
      } else if (input) {
        input.blur();
      }
      return true;
    }
  };
})();
