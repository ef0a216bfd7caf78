/** The colours of the two themes that are not the company's, by token: as in app/styles/tokens.css, which a test holds to this. */
export const THEMES = {
  light: {
    paper: "#fbf8f3",
    surface: "#ffffff",
    sunken: "#f4eee4",
    ink: "#1d2b2a",
    "ink-soft": "#51605d",
    line: "#e5ddd0",
    edge: "#7d8a86",
  },
  dark: {
    paper: "#101817",
    surface: "#182221",
    sunken: "#0b1110",
    ink: "#eef2ec",
    "ink-soft": "#a9b7b1",
    line: "#2b3937",
    edge: "#74867f",
  },
} as const;

export type Theme = keyof typeof THEMES;
