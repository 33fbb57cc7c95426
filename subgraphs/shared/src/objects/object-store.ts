/** A file that is kept apart from the database, by what it must be: nothing else is taken in under its name. */
export interface StoredObject {
  /** Identifier (UUID) of the record it belongs to. */
  readonly key: string;
  /** SHA-256 in 64 hexadecimal digits, small letters. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/** A request anybody who holds it may send until it expires. */
export interface SignedRequest {
  readonly method: 'GET' | 'PUT';
  readonly url: string;
  /** Headers that must be sent with it as they are; they are part of what was signed. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
}

/** Where files are kept. Whoever may have one is decided before an address is signed; whoever holds the address has it until it expires. */
export interface ObjectStore {
  /** Largest file it takes. */
  readonly maxBytes: number;
  signUpload(object: StoredObject): Promise<SignedRequest>;
  signDownload(object: StoredObject, fileName: string): Promise<SignedRequest>;
  /** Whether it holds the file, whole and with the hash that was announced. */
  holds(object: StoredObject): Promise<boolean>;
  /** Erases a file; what is not there is erased already. */
  erase(key: string): Promise<void>;
}
