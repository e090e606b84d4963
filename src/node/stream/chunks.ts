/** Text or UTF-8 bytes in chunks, such as the stream of a file, the body of a `fetch` or an array. */
export type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Decodes chunks to text. A character whose bytes are in two chunks stays whole. */
export async function* textOf(chunks: Chunks): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of chunks)
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
