/** How text for people is laid out. */
export type Style = {
  /** How many columns a line may take. */
  readonly width: number;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
};
