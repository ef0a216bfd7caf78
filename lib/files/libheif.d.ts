/** The part of libheif-js that we use; the package ships no types for it. */
declare module "libheif-js/wasm-bundle.js" {
  interface Drawing {
    data: Uint8ClampedArray;
    width: number;
    height: number;
  }

  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `data` with four bytes a pixel; calls back with null when the picture does not decode. */
    display(drawing: Drawing, shown: (drawing: Drawing | null) => void): void;
  }

  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
  export default libheif;
}
