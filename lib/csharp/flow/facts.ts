/** From so many links on, a chain of facts is copied into one set. */
const maxLinks = 200

/** A set that never changes. Adding to it is cheap: what was there before is shared, not copied. */
export class Facts<T> implements Iterable<T> {
  readonly #base: ReadonlySet<T>
  /** The set to which one fact was added, if this is not a base alone. */
  readonly #before: Facts<T> | undefined
  readonly #added: T | undefined
  readonly #links: number

  private constructor(base: ReadonlySet<T>, before?: Facts<T>, added?: T) {
    this.#base = base
    this.#before = before
    this.#added = added
    this.#links = before ? before.#links + 1 : 0
  }

  static none<T>(): Facts<T> {
    return new Facts<T>(new Set())
  }

  static of<T>(items: Iterable<T>): Facts<T> {
    return new Facts<T>(new Set(items))
  }

  has(item: T): boolean {
    for (let each: Facts<T> = this; each.#before; each = each.#before) {
      if (each.#added === item) return true
    }
    return this.#base.has(item)
  }

  with(item: T): Facts<T> {
    if (this.has(item)) return this
    return this.#links < maxLinks
      ? new Facts(this.#base, this, item)
      : new Facts(new Set([...this, item]))
  }

  /** What both have; where they share a past, only what came later is compared. */
  inBoth(other: Facts<T>): Facts<T> {
    if (this === other) return this
    if (this.#base !== other.#base) return Facts.of([...this].filter((item) => other.has(item)))
    const [mine, its] = [this.#past(), new Set(other.#past())]
    const shared = mine.find((each) => its.has(each))!
    return this.#since(shared)
      .filter((item) => other.has(item))
      .reduce((facts, item) => facts.with(item), shared)
  }

  inEither(other: Facts<T>): Facts<T> {
    const added = this.#base === other.#base ? other.#since() : [...other]
    return added.reduce((facts: Facts<T>, item) => facts.with(item), this)
  }

  *[Symbol.iterator](): Iterator<T> {
    yield* this.#base
    yield* this.#since()
  }

  /** This set and those that it grew from, newest first. */
  #past(): readonly Facts<T>[] {
    const past: Facts<T>[] = []
    for (let each: Facts<T> | undefined = this; each; each = each.#before) past.push(each)
    return past
  }

  /** What was added to an earlier set, oldest first. */
  #since(earlier?: Facts<T>): readonly T[] {
    const added: T[] = []
    for (let each: Facts<T> = this; each.#before && each !== earlier; each = each.#before) {
      added.push(each.#added as T)
    }
    return added.reverse()
  }
}
