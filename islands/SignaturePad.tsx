import { Component, createRef } from "preact";

export interface SignaturePadProps {
  id: string;
  name: string;
  /** Strokes as `readStrokes` takes them; "" when nothing is drawn. */
  value: string;
  label: string;
  clear: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const PEN_PX = 2.5;

/** A box to sign in by finger or pen. The strokes go into a hidden field; without a script there is no box and the field stays empty. */
export class SignaturePad extends Component<SignaturePadProps, { ready: boolean }> {
  override state = { ready: false };
  readonly #root = createRef<HTMLDivElement>();
  #strokes: { points: Point[] }[] = [];
  #sizes: ResizeObserver | undefined;

  override componentDidMount(): void {
    this.setState({ ready: true });
    this.#field.addEventListener("symphonia:restored", this.#restore);
    // A box that was out of sight has no size until its way to sign is chosen.
    this.#sizes = new ResizeObserver(this.#restore);
    this.#sizes.observe(this.#canvas);
  }

  override componentWillUnmount(): void {
    this.#sizes?.disconnect();
    this.#field.removeEventListener("symphonia:restored", this.#restore);
  }

  get #canvas(): HTMLCanvasElement {
    return this.#root.current!.querySelector("canvas")!;
  }

  get #field(): HTMLInputElement {
    return this.#root.current!.querySelector("input")!;
  }

  readonly #restore = () => {
    this.#strokes = this.#field.value ? JSON.parse(this.#field.value) : [];
    this.#draw();
  };

  #draw(): void {
    const box = this.#canvas;
    const ratio = devicePixelRatio || 1;
    box.width = box.clientWidth * ratio;
    box.height = box.clientHeight * ratio;
    const pen = box.getContext("2d")!;
    pen.scale(ratio, ratio);
    pen.strokeStyle = getComputedStyle(box).color;
    pen.lineWidth = PEN_PX;
    pen.lineCap = pen.lineJoin = "round";
    for (const { points } of this.#strokes) {
      pen.beginPath();
      points.forEach((point, i) => {
        const next = points[i + 1] ?? point;
        if (i === 0) pen.moveTo(point.x, point.y);
        // From middle to middle, bent towards the points: the line has no corners.
        pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
      });
      pen.stroke();
    }
  }

  readonly #press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#strokes.push({ points: [] });
    this.#move(event);
  };

  readonly #move = ({ pointerId, offsetX, offsetY }: PointerEvent) => {
    if (!this.#canvas.hasPointerCapture(pointerId)) return;
    this.#strokes.at(-1)?.points.push({ x: Math.round(offsetX * 10) / 10, y: Math.round(offsetY * 10) / 10 });
    this.#draw();
  };

  readonly #keep = () => {
    this.#say(JSON.stringify(this.#strokes));
  };

  readonly #clear = () => {
    this.#say("");
    this.#restore();
  };

  /** Changes the field as typing would, so that the form is told. */
  #say(value: string): void {
    this.#field.value = value;
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  override render({ id, name, value, label, clear }: SignaturePadProps) {
    return (
      <div class="pad" hidden={!this.state.ready} ref={this.#root}>
        <input type="hidden" name={name} value={value} data-pad />
        <canvas
          id={id}
          role="img"
          aria-label={label}
          tabIndex={-1}
          onPointerDown={this.#press}
          onPointerMove={this.#move}
          onPointerUp={this.#keep}
          onPointerCancel={this.#keep}
        />
        <button type="button" class="btn btn-secondary btn-small" onClick={this.#clear}>{clear}</button>
      </div>
    );
  }
}
