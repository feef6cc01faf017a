/** Keeps secrets that are needed again in plain text (second factors, webhooks, single sign-on), so that the store alone gives none away. */
export interface SecretBox {
  /** `text` encrypted and authenticated; the same text twice is sealed differently. */
  seal(text: string): Promise<string>;
  /** The text of `sealed`; null when it was sealed under another key, was changed, or is no sealed text. */
  open(sealed: string): Promise<string | null>;
}
