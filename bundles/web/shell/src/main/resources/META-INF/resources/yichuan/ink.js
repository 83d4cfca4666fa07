// Handwriting with a pen, a finger or the mouse: strokes on a sheet of 600 by 200 points, drawn as SVG. See InkSheet.
if (!customElements.get('yichuan-ink')) {
  const SVG = 'http://www.w3.org/2000/svg';
  const WIDTH = 600;
  const HEIGHT = 200;
  // no more than the server takes
  const MOST_STROKES = 500;
  const LONGEST_STROKE = 4000;
  const MOST_NUMBERS = 12000;
  // a point nearer than this to the one before adds nothing
  const STEP = 2;

  customElements.define('yichuan-ink', class extends HTMLElement {
    static get observedAttributes() {
      return ['strokes'];
    }

    connectedCallback() {
      if (this.svg) {
        return;
      }
      this.svg = document.createElementNS(SVG, 'svg');
      this.svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
      // a copy, such as a sheet that is printed, brings the drawing of its pattern along
      this.replaceChildren(this.svg);
      this.svg.addEventListener('pointerdown', e => this.begin(e));
      this.svg.addEventListener('pointermove', e => this.move(e));
      ['pointerup', 'pointercancel'].forEach(name => this.svg.addEventListener(name, () => this.end()));
      this.read();
    }

    attributeChangedCallback() {
      if (this.svg) {
        this.read();
      }
    }

    // What is written here comes back under the number it was drawn by before: it stands here already, and there may be more by now.
    read() {
      const [, drawing, strokes] = /^(\d+) (.*)$/.exec(this.getAttribute('strokes')) || [null, '0', '[]'];
      if (this.drawing === drawing) {
        return;
      }
      this.drawing = drawing;
      this.stroke = null;
      this.strokes = JSON.parse(strokes);
      this.svg.replaceChildren(...this.strokes.map(s => this.line(s)));
    }

    line(points) {
      const line = document.createElementNS(SVG, 'polyline');
      // a single point is a dot
      line.setAttribute('points', (points.length === 2 ? [...points, ...points] : points).join(' '));
      return line;
    }

    begin(e) {
      const written = this.strokes.reduce((n, s) => n + s.length, 0);
      if (this.hasAttribute('readonly') || e.button !== 0 || this.strokes.length >= MOST_STROKES || written + 2 > MOST_NUMBERS) {
        return;
      }
      e.preventDefault();
      this.svg.setPointerCapture(e.pointerId);
      this.room = Math.min(LONGEST_STROKE, MOST_NUMBERS - written);
      this.stroke = this.point(e);
      this.drawn = this.line(this.stroke);
      this.svg.append(this.drawn);
    }

    move(e) {
      if (!this.stroke) {
        return;
      }
      const events = e.getCoalescedEvents ? e.getCoalescedEvents() : [];
      (events.length ? events : [e]).forEach(at => {
        const [x, y] = this.point(at);
        const [px, py] = this.stroke.slice(-2);
        if (this.stroke.length + 2 <= this.room && Math.hypot(x - px, y - py) >= STEP) {
          this.stroke.push(x, y);
        }
      });
      this.drawn.setAttribute('points', this.line(this.stroke).getAttribute('points'));
    }

    end() {
      if (this.stroke) {
        this.strokes.push(this.stroke);
        this.stroke = null;
        this.written = JSON.stringify(this.strokes);
        this.dispatchEvent(new CustomEvent('ink-written'));
      }
    }

    point(e) {
      const sheet = this.svg.getBoundingClientRect();
      const within = (value, most) => Math.max(0, Math.min(most, Math.round(value * most)));
      return [within((e.clientX - sheet.left) / sheet.width, WIDTH), within((e.clientY - sheet.top) / sheet.height, HEIGHT)];
    }
  });
}
