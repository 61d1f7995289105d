/** The light looks in plain colours, for browsers from before light-dark() (2024), where all of design/tokens.css is lost. */
export const css = `:host {
  --surface: #fff;
  --raised: #f4f3f0;
  --border: #e1e0db;
  --control: #82868e;
  --text: #1b1f27;
  --muted: #595e66;
  --answered: #206b38;
  --waiting: #81520a;
  --failed: #b02b27;
}
.root {
  --accent-text: #1b1f27;
}`;
