// Who are the authors of each file, whatever the model says makes an author?

/** The authors of file f are `person[start[f]]` up to, without, `person[start[f + 1]]`. */
export interface FileAuthors {
  readonly start: Uint32Array;
  readonly person: Uint32Array;
  /** 1 where somebody or something has changed the file as far as the model looks back; the others are left out of the bus factor. */
  readonly measured: Uint8Array;
}

/** Collects authors file by file, in the order of files. */
export class FileAuthorsBuilder {
  private readonly start: Uint32Array;
  private readonly measured: Uint8Array;
  private readonly people: number[] = [];

  constructor(files: number) {
    this.start = new Uint32Array(files + 1);
    this.measured = new Uint8Array(files);
  }

  measure(file: number): void {
    this.measured[file] = 1;
  }

  /** To be called once a file, after its authors were added. */
  end(file: number): void {
    this.start[file + 1] = this.people.length;
  }

  add(person: number): void {
    this.people.push(person);
  }

  build(): FileAuthors {
    return { start: this.start, person: Uint32Array.from(this.people), measured: this.measured };
  }
}
