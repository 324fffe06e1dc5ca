/** Collections and their interfaces. For the format, see `../signatures.ts`. */
export const collectionsSignatures = `
namespace System.Collections

unlisted interface IEnumerable
  IEnumerator GetEnumerator()

unlisted interface IEnumerator
  object Current { get; }
  bool MoveNext()
  void Reset()

unlisted interface ICollection : IEnumerable
  int Count { get; }
  object SyncRoot { get; }
  bool IsSynchronized { get; }
  void CopyTo(Array array, int index)

unlisted interface IList : IEnumerable, ICollection
  object this[int index] { get; set; }
  bool IsReadOnly { get; }
  bool IsFixedSize { get; }
  int Add(object value)
  bool Contains(object value)
  void Clear()
  int IndexOf(object value)
  void Insert(int index, object value)
  void Remove(object value)
  void RemoveAt(int index)

unlisted interface IDictionary : IEnumerable, ICollection
  object this[object key] { get; set; }
  ICollection Keys { get; }
  ICollection Values { get; }
  bool IsReadOnly { get; }
  bool IsFixedSize { get; }
  bool Contains(object key)
  void Add(object key, object value)
  void Clear()
  IDictionaryEnumerator GetEnumerator()
  void Remove(object key)

unlisted interface IDictionaryEnumerator : IEnumerator
  object Key { get; }
  object Value { get; }
  DictionaryEntry Entry { get; }

unlisted struct DictionaryEntry
  DictionaryEntry(object key, object value)
  object Key { get; set; }
  object Value { get; set; }
  void Deconstruct(out object key, out object value)

unlisted interface IComparer
  int Compare(object x, object y)

unlisted interface IEqualityComparer
  bool Equals(object x, object y)
  int GetHashCode(object obj)

unlisted class ArrayList : IEnumerable, IList, ICollection, ICloneable
  ArrayList()
  ArrayList(int capacity)
  ArrayList(ICollection c)
  int Capacity { get; set; }
  int Count { get; }
  bool IsFixedSize { get; }
  bool IsReadOnly { get; }
  bool IsSynchronized { get; }
  object SyncRoot { get; }
  object this[int index] { get; set; }
  static ArrayList Adapter(IList list)
  int Add(object value)
  void AddRange(ICollection c)
  int BinarySearch(int index, int count, object value, IComparer comparer)
  int BinarySearch(object value)
  int BinarySearch(object value, IComparer comparer)
  void Clear()
  object Clone()
  bool Contains(object item)
  void CopyTo(Array array)
  void CopyTo(Array array, int arrayIndex)
  void CopyTo(int index, Array array, int arrayIndex, int count)
  static IList FixedSize(IList list)
  static ArrayList FixedSize(ArrayList list)
  IEnumerator GetEnumerator()
  IEnumerator GetEnumerator(int index, int count)
  int IndexOf(object value)
  int IndexOf(object value, int startIndex)
  int IndexOf(object value, int startIndex, int count)
  void Insert(int index, object value)
  void InsertRange(int index, ICollection c)
  int LastIndexOf(object value)
  int LastIndexOf(object value, int startIndex)
  int LastIndexOf(object value, int startIndex, int count)
  static IList ReadOnly(IList list)
  static ArrayList ReadOnly(ArrayList list)
  void Remove(object obj)
  void RemoveAt(int index)
  void RemoveRange(int index, int count)
  static ArrayList Repeat(object value, int count)
  void Reverse()
  void Reverse(int index, int count)
  void SetRange(int index, ICollection c)
  ArrayList GetRange(int index, int count)
  void Sort()
  void Sort(IComparer comparer)
  void Sort(int index, int count, IComparer comparer)
  static IList Synchronized(IList list)
  static ArrayList Synchronized(ArrayList list)
  object[] ToArray()
  Array ToArray(Type type)
  void TrimToSize()

unlisted class Hashtable : IDictionary, IEnumerable, ICollection, ICloneable
  Hashtable()
  Hashtable(int capacity)
  Hashtable(int capacity, float loadFactor)
  Hashtable(int capacity, float loadFactor, IEqualityComparer equalityComparer)
  Hashtable(IHashCodeProvider hcp, IComparer comparer)
  Hashtable(IEqualityComparer equalityComparer)
  Hashtable(int capacity, IHashCodeProvider hcp, IComparer comparer)
  Hashtable(int capacity, IEqualityComparer equalityComparer)
  Hashtable(IDictionary d)
  Hashtable(IDictionary d, float loadFactor)
  Hashtable(IDictionary d, IHashCodeProvider hcp, IComparer comparer)
  Hashtable(IDictionary d, IEqualityComparer equalityComparer)
  Hashtable(int capacity, float loadFactor, IHashCodeProvider hcp, IComparer comparer)
  Hashtable(IDictionary d, float loadFactor, IHashCodeProvider hcp, IComparer comparer)
  Hashtable(IDictionary d, float loadFactor, IEqualityComparer equalityComparer)
  object this[object key] { get; set; }
  bool IsReadOnly { get; }
  bool IsFixedSize { get; }
  bool IsSynchronized { get; }
  ICollection Keys { get; }
  ICollection Values { get; }
  object SyncRoot { get; }
  int Count { get; }
  void Add(object key, object value)
  void Clear()
  object Clone()
  bool Contains(object key)
  bool ContainsKey(object key)
  bool ContainsValue(object value)
  void CopyTo(Array array, int arrayIndex)
  IDictionaryEnumerator GetEnumerator()
  void Remove(object key)
  static Hashtable Synchronized(Hashtable table)
  void OnDeserialization(object sender)

unlisted class BitArray : IEnumerable, ICollection, ICloneable
  BitArray(int length)
  BitArray(int length, bool defaultValue)
  BitArray(byte[] bytes)
  BitArray(bool[] values)
  BitArray(int[] values)
  BitArray(BitArray bits)
  bool this[int index] { get; set; }
  int Length { get; set; }
  int Count { get; }
  object SyncRoot { get; }
  bool IsSynchronized { get; }
  bool IsReadOnly { get; }
  bool Get(int index)
  void Set(int index, bool value)
  void SetAll(bool value)
  BitArray And(BitArray value)
  BitArray Or(BitArray value)
  BitArray Xor(BitArray value)
  BitArray Not()
  BitArray RightShift(int count)
  BitArray LeftShift(int count)
  void CopyTo(Array array, int index)
  object Clone()
  IEnumerator GetEnumerator()

unlisted opaque class Stack : IEnumerable, ICollection, ICloneable

unlisted opaque class Queue : IEnumerable, ICollection, ICloneable

unlisted opaque interface IHashCodeProvider

unlisted opaque abstract class CollectionBase : IEnumerable, IList, ICollection

namespace System.Collections.Concurrent

unlisted class ConcurrentDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IDictionary, IEnumerable, IDictionary<TKey, TValue>, IEnumerable<KeyValuePair<TKey, TValue>>, ICollection, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, ICollection<KeyValuePair<TKey, TValue>>
  ConcurrentDictionary()
  ConcurrentDictionary(int concurrencyLevel, int capacity)
  ConcurrentDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)
  ConcurrentDictionary(IEqualityComparer<TKey> comparer)
  ConcurrentDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer)
  ConcurrentDictionary(int concurrencyLevel, IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer)
  ConcurrentDictionary(int concurrencyLevel, int capacity, IEqualityComparer<TKey> comparer)
  TValue this[TKey key] { get; set; }
  int Count { get; }
  bool IsEmpty { get; }
  ICollection<TKey> Keys { get; }
  ICollection<TValue> Values { get; }
  bool TryAdd(TKey key, TValue value)
  bool ContainsKey(TKey key)
  bool TryRemove(TKey key, out TValue value)
  bool TryGetValue(TKey key, out TValue value)
  bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
  void Clear()
  KeyValuePair<TKey, TValue>[] ToArray()
  IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
  TValue GetOrAdd(TKey key, Func<TKey, TValue> valueFactory)
  TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument)
  TValue GetOrAdd(TKey key, TValue value)
  TValue AddOrUpdate<TArg>(TKey key, Func<TKey, TArg, TValue> addValueFactory, Func<TKey, TValue, TArg, TValue> updateValueFactory, TArg factoryArgument)
  TValue AddOrUpdate(TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
  TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)

unlisted opaque class ConcurrentQueue<T> : IEnumerable, IEnumerable<T>, ICollection, IReadOnlyCollection<T>

unlisted opaque class ConcurrentBag<T> : IEnumerable, IEnumerable<T>, ICollection, IReadOnlyCollection<T>

namespace System.Collections.Generic

class Dictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IDictionary, IEnumerable, IDictionary<TKey, TValue>, IEnumerable<KeyValuePair<TKey, TValue>>, ICollection, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, ICollection<KeyValuePair<TKey, TValue>>
  Dictionary()
  Dictionary(int capacity)
  Dictionary(IEqualityComparer<TKey> comparer)
  Dictionary(int capacity, IEqualityComparer<TKey> comparer)
  Dictionary(IDictionary<TKey, TValue> dictionary)
  Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer)
  Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)
  Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer)
  IEqualityComparer<TKey> Comparer { get; }
  int Count { get; }
  Dictionary.KeyCollection<TKey, TValue> Keys { get; }
  Dictionary.ValueCollection<TKey, TValue> Values { get; }
  TValue this[TKey key] { get; set; }
  void Add(TKey key, TValue value)
  void Clear()
  bool ContainsKey(TKey key)
  bool ContainsValue(TValue value)
  Dictionary.Enumerator<TKey, TValue> GetEnumerator()
  void OnDeserialization(object sender)
  bool Remove(TKey key)
  bool Remove(TKey key, out TValue value)
  bool TryGetValue(TKey key, out TValue value)
  bool TryAdd(TKey key, TValue value)
  int EnsureCapacity(int capacity)
  void TrimExcess()
  void TrimExcess(int capacity)

class HashSet<T> : ISet<T>, IEnumerable, IEnumerable<T>, IReadOnlyCollection<T>, ICollection<T>, IReadOnlySet<T>
  HashSet()
  HashSet(IEqualityComparer<T> comparer)
  HashSet(int capacity)
  HashSet(IEnumerable<T> collection)
  HashSet(IEnumerable<T> collection, IEqualityComparer<T> comparer)
  HashSet(int capacity, IEqualityComparer<T> comparer)
  int Count { get; }
  IEqualityComparer<T> Comparer { get; }
  void Clear()
  bool Contains(T item)
  void CopyTo(T[] array, int arrayIndex)
  void CopyTo(T[] array)
  void CopyTo(T[] array, int arrayIndex, int count)
  bool Remove(T item)
  HashSet.Enumerator<T> GetEnumerator()
  void OnDeserialization(object sender)
  bool Add(T item)
  bool TryGetValue(T equalValue, out T actualValue)
  void UnionWith(IEnumerable<T> other)
  void IntersectWith(IEnumerable<T> other)
  void ExceptWith(IEnumerable<T> other)
  void SymmetricExceptWith(IEnumerable<T> other)
  bool IsSubsetOf(IEnumerable<T> other)
  bool IsProperSubsetOf(IEnumerable<T> other)
  bool IsSupersetOf(IEnumerable<T> other)
  bool IsProperSupersetOf(IEnumerable<T> other)
  bool Overlaps(IEnumerable<T> other)
  bool SetEquals(IEnumerable<T> other)
  int RemoveWhere(Predicate<T> match)
  int EnsureCapacity(int capacity)
  void TrimExcess()
  static IEqualityComparer<HashSet<T>> CreateSetComparer()

interface ICollection<T> : IEnumerable, IEnumerable<T>
  int Count { get; }
  bool IsReadOnly { get; }
  void Add(T item)
  void Clear()
  bool Contains(T item)
  void CopyTo(T[] array, int arrayIndex)
  bool Remove(T item)

interface IDictionary<TKey, TValue> : IEnumerable, IEnumerable<KeyValuePair<TKey, TValue>>, ICollection<KeyValuePair<TKey, TValue>>
  TValue this[TKey key] { get; set; }
  ICollection<TKey> Keys { get; }
  ICollection<TValue> Values { get; }
  bool ContainsKey(TKey key)
  void Add(TKey key, TValue value)
  bool Remove(TKey key)
  bool TryGetValue(TKey key, out TValue value)

interface IEnumerable<out T> : IEnumerable
  IEnumerator<T> GetEnumerator()

interface IEnumerator<out T> : IEnumerator, IDisposable
  T Current { get; }
  bool MoveNext()
  void Reset()
  void Dispose()

interface IList<T> : IEnumerable, IEnumerable<T>, ICollection<T>
  T this[int index] { get; set; }
  int IndexOf(T item)
  void Insert(int index, T item)
  void RemoveAt(int index)

interface IReadOnlyCollection<out T> : IEnumerable, IEnumerable<T>
  int Count { get; }

interface IReadOnlyDictionary<TKey, TValue> : IEnumerable, IEnumerable<KeyValuePair<TKey, TValue>>, IReadOnlyCollection<KeyValuePair<TKey, TValue>>
  TValue this[TKey key] { get; }
  IEnumerable<TKey> Keys { get; }
  IEnumerable<TValue> Values { get; }
  bool ContainsKey(TKey key)
  bool TryGetValue(TKey key, out TValue value)

interface ISet<T> : IEnumerable, IEnumerable<T>, ICollection<T>
  bool Add(T item)
  void UnionWith(IEnumerable<T> other)
  void IntersectWith(IEnumerable<T> other)
  void ExceptWith(IEnumerable<T> other)
  void SymmetricExceptWith(IEnumerable<T> other)
  bool IsSubsetOf(IEnumerable<T> other)
  bool IsSupersetOf(IEnumerable<T> other)
  bool IsProperSupersetOf(IEnumerable<T> other)
  bool IsProperSubsetOf(IEnumerable<T> other)
  bool Overlaps(IEnumerable<T> other)
  bool SetEquals(IEnumerable<T> other)

struct KeyValuePair<TKey, TValue>
  KeyValuePair(TKey key, TValue value)
  TKey Key { get; }
  TValue Value { get; }
  void Deconstruct(out TKey key, out TValue value)

class List<T> : IReadOnlyList<T>, IEnumerable, IList, IEnumerable<T>, ICollection, IList<T>, IReadOnlyCollection<T>, ICollection<T>
  List()
  List(int capacity)
  List(IEnumerable<T> collection)
  int Capacity { get; set; }
  int Count { get; }
  T this[int index] { get; set; }
  void Add(T item)
  void AddRange(IEnumerable<T> collection)
  ReadOnlyCollection<T> AsReadOnly()
  int BinarySearch(int index, int count, T item, IComparer<T> comparer)
  int BinarySearch(T item)
  int BinarySearch(T item, IComparer<T> comparer)
  void Clear()
  bool Contains(T item)
  List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
  void CopyTo(T[] array)
  void CopyTo(int index, T[] array, int arrayIndex, int count)
  void CopyTo(T[] array, int arrayIndex)
  bool Exists(Predicate<T> match)
  T Find(Predicate<T> match)
  List<T> FindAll(Predicate<T> match)
  int FindIndex(Predicate<T> match)
  int FindIndex(int startIndex, Predicate<T> match)
  int FindIndex(int startIndex, int count, Predicate<T> match)
  T FindLast(Predicate<T> match)
  int FindLastIndex(Predicate<T> match)
  int FindLastIndex(int startIndex, Predicate<T> match)
  int FindLastIndex(int startIndex, int count, Predicate<T> match)
  void ForEach(Action<T> action)
  List.Enumerator<T> GetEnumerator()
  List<T> GetRange(int index, int count)
  int IndexOf(T item)
  int IndexOf(T item, int index)
  int IndexOf(T item, int index, int count)
  void Insert(int index, T item)
  void InsertRange(int index, IEnumerable<T> collection)
  int LastIndexOf(T item)
  int LastIndexOf(T item, int index)
  int LastIndexOf(T item, int index, int count)
  bool Remove(T item)
  int RemoveAll(Predicate<T> match)
  void RemoveAt(int index)
  void RemoveRange(int index, int count)
  void Reverse()
  void Reverse(int index, int count)
  void Sort()
  void Sort(IComparer<T> comparer)
  void Sort(int index, int count, IComparer<T> comparer)
  void Sort(Comparison<T> comparison)
  T[] ToArray()
  void TrimExcess()
  bool TrueForAll(Predicate<T> match)
  int EnsureCapacity(int capacity)
  List<T> Slice(int start, int length)

class Queue<T> : IEnumerable, IEnumerable<T>, ICollection, IReadOnlyCollection<T>
  Queue()
  Queue(int capacity)
  Queue(IEnumerable<T> collection)
  int Count { get; }
  void Clear()
  void CopyTo(T[] array, int arrayIndex)
  void Enqueue(T item)
  Queue.Enumerator<T> GetEnumerator()
  T Dequeue()
  bool TryDequeue(out T result)
  T Peek()
  bool TryPeek(out T result)
  bool Contains(T item)
  T[] ToArray()
  void TrimExcess()
  void TrimExcess(int capacity)
  int EnsureCapacity(int capacity)

class Stack<T> : IEnumerable, IEnumerable<T>, ICollection, IReadOnlyCollection<T>
  Stack()
  Stack(int capacity)
  Stack(IEnumerable<T> collection)
  int Count { get; }
  void Clear()
  bool Contains(T item)
  void CopyTo(T[] array, int arrayIndex)
  Stack.Enumerator<T> GetEnumerator()
  void TrimExcess()
  void TrimExcess(int capacity)
  T Peek()
  bool TryPeek(out T result)
  T Pop()
  bool TryPop(out T result)
  void Push(T item)
  T[] ToArray()
  int EnsureCapacity(int capacity)

class Dictionary.KeyCollection<TKey, TValue> : IEnumerable, IEnumerable<TKey>, ICollection, IReadOnlyCollection<TKey>, ICollection<TKey>
  KeyCollection(Dictionary<TKey, TValue> dictionary)
  int Count { get; }
  Dictionary.KeyCollection.Enumerator<TKey, TValue> GetEnumerator()
  void CopyTo(TKey[] array, int index)
  bool Contains(TKey item)

class Dictionary.ValueCollection<TKey, TValue> : IEnumerable, IEnumerable<TValue>, ICollection, IReadOnlyCollection<TValue>, ICollection<TValue>
  ValueCollection(Dictionary<TKey, TValue> dictionary)
  int Count { get; }
  Dictionary.ValueCollection.Enumerator<TKey, TValue> GetEnumerator()
  void CopyTo(TValue[] array, int index)

struct Dictionary.KeyCollection.Enumerator<TKey, TValue> : IEnumerator, IDisposable, IEnumerator<TKey>
  TKey Current { get; }
  void Dispose()
  bool MoveNext()

struct Dictionary.ValueCollection.Enumerator<TKey, TValue> : IEnumerator, IDisposable, IEnumerator<TValue>
  TValue Current { get; }
  void Dispose()
  bool MoveNext()

struct Dictionary.Enumerator<TKey, TValue> : IDictionaryEnumerator, IEnumerator, IDisposable, IEnumerator<KeyValuePair<TKey, TValue>>
  KeyValuePair<TKey, TValue> Current { get; }
  bool MoveNext()
  void Dispose()

struct List.Enumerator<T> : IEnumerator, IDisposable, IEnumerator<T>
  T Current { get; }
  void Dispose()
  bool MoveNext()

struct HashSet.Enumerator<T> : IEnumerator, IDisposable, IEnumerator<T>
  T Current { get; }
  void Dispose()
  bool MoveNext()

struct Queue.Enumerator<T> : IEnumerator, IDisposable, IEnumerator<T>
  T Current { get; }
  void Dispose()
  bool MoveNext()

struct Stack.Enumerator<T> : IEnumerator, IDisposable, IEnumerator<T>
  T Current { get; }
  void Dispose()
  bool MoveNext()

unlisted class KeyNotFoundException : SystemException
  KeyNotFoundException()
  KeyNotFoundException(string message)
  KeyNotFoundException(string message, Exception innerException)

unlisted interface IReadOnlyList<out T> : IEnumerable, IEnumerable<T>, IReadOnlyCollection<T>
  T this[int index] { get; }

unlisted interface IEqualityComparer<in T>
  bool Equals(T x, T y)
  int GetHashCode(T obj)

unlisted interface IComparer<in T>
  int Compare(T x, T y)

unlisted abstract class Comparer<T> : IComparer<T>, IComparer
  static Comparer<T> Default { get; }
  static Comparer<T> Create(Comparison<T> comparison)
  int Compare(T x, T y)

unlisted abstract class EqualityComparer<T> : IEqualityComparer, IEqualityComparer<T>
  static EqualityComparer<T> Default { get; }
  bool Equals(T x, T y)
  int GetHashCode(T obj)

unlisted class SortedDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IDictionary, IEnumerable, IDictionary<TKey, TValue>, IEnumerable<KeyValuePair<TKey, TValue>>, ICollection, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, ICollection<KeyValuePair<TKey, TValue>>
  SortedDictionary()
  SortedDictionary(IDictionary<TKey, TValue> dictionary)
  SortedDictionary(IDictionary<TKey, TValue> dictionary, IComparer<TKey> comparer)
  SortedDictionary(IComparer<TKey> comparer)
  TValue this[TKey key] { get; set; }
  int Count { get; }
  IComparer<TKey> Comparer { get; }
  SortedDictionary.KeyCollection<TKey, TValue> Keys { get; }
  SortedDictionary.ValueCollection<TKey, TValue> Values { get; }
  void Add(TKey key, TValue value)
  void Clear()
  bool ContainsKey(TKey key)
  bool ContainsValue(TValue value)
  void CopyTo(KeyValuePair<TKey, TValue>[] array, int index)
  SortedDictionary.Enumerator<TKey, TValue> GetEnumerator()
  bool Remove(TKey key)
  bool TryGetValue(TKey key, out TValue value)

unlisted class SortedList<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IDictionary, IEnumerable, IDictionary<TKey, TValue>, IEnumerable<KeyValuePair<TKey, TValue>>, ICollection, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, ICollection<KeyValuePair<TKey, TValue>>
  SortedList()
  SortedList(int capacity)
  SortedList(IComparer<TKey> comparer)
  SortedList(int capacity, IComparer<TKey> comparer)
  SortedList(IDictionary<TKey, TValue> dictionary)
  SortedList(IDictionary<TKey, TValue> dictionary, IComparer<TKey> comparer)
  int Capacity { get; set; }
  IComparer<TKey> Comparer { get; }
  int Count { get; }
  IList<TKey> Keys { get; }
  IList<TValue> Values { get; }
  TValue this[TKey key] { get; set; }
  void Add(TKey key, TValue value)
  void Clear()
  bool ContainsKey(TKey key)
  bool ContainsValue(TValue value)
  IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
  int IndexOfKey(TKey key)
  int IndexOfValue(TValue value)
  bool TryGetValue(TKey key, out TValue value)
  void RemoveAt(int index)
  bool Remove(TKey key)
  void TrimExcess()

unlisted class SortedSet<T> : ISet<T>, IEnumerable, IEnumerable<T>, ICollection, IReadOnlyCollection<T>, ICollection<T>
  SortedSet()
  SortedSet(IComparer<T> comparer)
  SortedSet(IEnumerable<T> collection)
  SortedSet(IEnumerable<T> collection, IComparer<T> comparer)
  int Count { get; }
  IComparer<T> Comparer { get; }
  T Min { get; }
  T Max { get; }
  bool Add(T item)
  bool Remove(T item)
  void Clear()
  bool Contains(T item)
  void CopyTo(T[] array)
  void CopyTo(T[] array, int index)
  void CopyTo(T[] array, int index, int count)
  SortedSet.Enumerator<T> GetEnumerator()
  static IEqualityComparer<SortedSet<T>> CreateSetComparer()
  static IEqualityComparer<SortedSet<T>> CreateSetComparer(IEqualityComparer<T> memberEqualityComparer)
  void UnionWith(IEnumerable<T> other)
  void IntersectWith(IEnumerable<T> other)
  void ExceptWith(IEnumerable<T> other)
  void SymmetricExceptWith(IEnumerable<T> other)
  bool IsSubsetOf(IEnumerable<T> other)
  bool IsProperSubsetOf(IEnumerable<T> other)
  bool IsSupersetOf(IEnumerable<T> other)
  bool IsProperSupersetOf(IEnumerable<T> other)
  bool SetEquals(IEnumerable<T> other)
  bool Overlaps(IEnumerable<T> other)
  int RemoveWhere(Predicate<T> match)
  IEnumerable<T> Reverse()
  SortedSet<T> GetViewBetween(T lowerValue, T upperValue)
  bool TryGetValue(T equalValue, out T actualValue)

unlisted class LinkedList<T> : IEnumerable, IEnumerable<T>, ICollection, IReadOnlyCollection<T>, ICollection<T>
  LinkedList()
  LinkedList(IEnumerable<T> collection)
  int Count { get; }
  LinkedListNode<T> First { get; }
  LinkedListNode<T> Last { get; }
  LinkedListNode<T> AddAfter(LinkedListNode<T> node, T value)
  void AddAfter(LinkedListNode<T> node, LinkedListNode<T> newNode)
  LinkedListNode<T> AddBefore(LinkedListNode<T> node, T value)
  void AddBefore(LinkedListNode<T> node, LinkedListNode<T> newNode)
  LinkedListNode<T> AddFirst(T value)
  void AddFirst(LinkedListNode<T> node)
  LinkedListNode<T> AddLast(T value)
  void AddLast(LinkedListNode<T> node)
  void Clear()
  bool Contains(T value)
  void CopyTo(T[] array, int index)
  LinkedListNode<T> Find(T value)
  LinkedListNode<T> FindLast(T value)
  LinkedList.Enumerator<T> GetEnumerator()
  bool Remove(T value)
  void Remove(LinkedListNode<T> node)
  void RemoveFirst()
  void RemoveLast()
  void OnDeserialization(object sender)

unlisted class LinkedListNode<T>
  LinkedListNode(T value)
  LinkedList<T> List { get; }
  LinkedListNode<T> Next { get; }
  LinkedListNode<T> Previous { get; }
  T Value { get; set; }

unlisted static class CollectionExtensions
  static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key)
  static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)
  static bool TryAdd<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue value)
  static bool Remove<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, out TValue value)
  static ReadOnlyCollection<T> AsReadOnly<T>(this IList<T> list)
  static ReadOnlyDictionary<TKey, TValue> AsReadOnly<TKey, TValue>(this IDictionary<TKey, TValue> dictionary)

unlisted interface IReadOnlySet<T> : IEnumerable, IEnumerable<T>, IReadOnlyCollection<T>
  bool Contains(T item)
  bool IsProperSubsetOf(IEnumerable<T> other)
  bool IsProperSupersetOf(IEnumerable<T> other)
  bool IsSubsetOf(IEnumerable<T> other)
  bool IsSupersetOf(IEnumerable<T> other)
  bool Overlaps(IEnumerable<T> other)
  bool SetEquals(IEnumerable<T> other)

unlisted static class KeyValuePair
  static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value)

unlisted opaque class SortedDictionary.KeyCollection<TKey, TValue> : IEnumerable, IEnumerable<TKey>, ICollection, IReadOnlyCollection<TKey>, ICollection<TKey>

unlisted opaque class SortedDictionary.ValueCollection<TKey, TValue> : IEnumerable, IEnumerable<TValue>, ICollection, IReadOnlyCollection<TValue>, ICollection<TValue>

unlisted opaque struct SortedDictionary.Enumerator<TKey, TValue> : IDictionaryEnumerator, IEnumerator, IDisposable, IEnumerator<KeyValuePair<TKey, TValue>>

unlisted opaque struct SortedSet.Enumerator<T> : IEnumerator, IDisposable, IEnumerator<T>

unlisted opaque struct LinkedList.Enumerator<T> : IEnumerator, IDisposable, IEnumerator<T>

unlisted opaque class PriorityQueue<TElement, TPriority>

unlisted opaque class ReferenceEqualityComparer : IEqualityComparer<object>

namespace System.Collections.Immutable

unlisted opaque class ImmutableList<T> : IEnumerable, IEnumerable<T>, IList<T>, IReadOnlyList<T>

unlisted opaque static class ImmutableList

unlisted opaque struct ImmutableArray<T> : IEnumerable, IEnumerable<T>, IList<T>, IReadOnlyList<T>

unlisted opaque static class ImmutableArray

unlisted opaque class ImmutableDictionary<TKey, TValue> : IEnumerable, IEnumerable<KeyValuePair<TKey, TValue>>, IReadOnlyDictionary<TKey, TValue>

unlisted opaque static class ImmutableDictionary

unlisted opaque class ImmutableHashSet<T> : IEnumerable, IEnumerable<T>, IReadOnlySet<T>

unlisted opaque static class ImmutableHashSet

namespace System.Collections.ObjectModel

unlisted class ReadOnlyCollection<T> : IReadOnlyList<T>, IEnumerable, IList, IEnumerable<T>, ICollection, IList<T>, IReadOnlyCollection<T>, ICollection<T>
  ReadOnlyCollection(IList<T> list)
  int Count { get; }
  T this[int index] { get; }
  bool Contains(T value)
  void CopyTo(T[] array, int index)
  IEnumerator<T> GetEnumerator()
  int IndexOf(T value)

unlisted class Collection<T> : IReadOnlyList<T>, IEnumerable, IList, IEnumerable<T>, ICollection, IList<T>, IReadOnlyCollection<T>, ICollection<T>
  Collection()
  Collection(IList<T> list)
  int Count { get; }
  T this[int index] { get; set; }
  void Add(T item)
  void Clear()
  void CopyTo(T[] array, int index)
  bool Contains(T item)
  IEnumerator<T> GetEnumerator()
  int IndexOf(T item)
  void Insert(int index, T item)
  bool Remove(T item)
  void RemoveAt(int index)

unlisted abstract class KeyedCollection<TKey, TItem> : Collection<TItem>
  IEqualityComparer<TKey> Comparer { get; }
  TItem this[TKey key] { get; }
  bool Contains(TKey key)
  bool TryGetValue(TKey key, out TItem item)
  bool Remove(TKey key)

unlisted class ReadOnlyDictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IDictionary, IEnumerable, IDictionary<TKey, TValue>, IEnumerable<KeyValuePair<TKey, TValue>>, ICollection, IReadOnlyCollection<KeyValuePair<TKey, TValue>>, ICollection<KeyValuePair<TKey, TValue>>
  ReadOnlyDictionary(IDictionary<TKey, TValue> dictionary)
  ReadOnlyDictionary.KeyCollection<TKey, TValue> Keys { get; }
  ReadOnlyDictionary.ValueCollection<TKey, TValue> Values { get; }
  TValue this[TKey key] { get; }
  int Count { get; }
  bool ContainsKey(TKey key)
  bool TryGetValue(TKey key, out TValue value)
  IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()

unlisted opaque class ReadOnlyDictionary.KeyCollection<TKey, TValue> : IEnumerable, IEnumerable<TKey>, ICollection, IReadOnlyCollection<TKey>, ICollection<TKey>

unlisted opaque class ReadOnlyDictionary.ValueCollection<TKey, TValue> : IEnumerable, IEnumerable<TValue>, ICollection, IReadOnlyCollection<TValue>, ICollection<TValue>

namespace System.Collections.Specialized

unlisted class NameValueCollection : NameObjectCollectionBase
  NameValueCollection()
  NameValueCollection(NameValueCollection col)
  NameValueCollection(IHashCodeProvider hashProvider, IComparer comparer)
  NameValueCollection(int capacity)
  NameValueCollection(IEqualityComparer equalityComparer)
  NameValueCollection(int capacity, IEqualityComparer equalityComparer)
  NameValueCollection(int capacity, NameValueCollection col)
  NameValueCollection(int capacity, IHashCodeProvider hashProvider, IComparer comparer)
  string this[string name] { get; set; }
  string this[int index] { get; }
  string[] AllKeys { get; }
  void Add(NameValueCollection c)
  void Add(string name, string value)
  void Clear()
  void CopyTo(Array dest, int index)
  bool HasKeys()
  string Get(string name)
  string Get(int index)
  string[] GetValues(string name)
  string[] GetValues(int index)
  void Set(string name, string value)
  void Remove(string name)
  string GetKey(int index)

unlisted abstract class NameObjectCollectionBase : IEnumerable, ICollection
  int Count { get; }
  NameObjectCollectionBase.KeysCollection Keys { get; }
  void OnDeserialization(object sender)
  IEnumerator GetEnumerator()

unlisted opaque class StringCollection : IEnumerable, IList, ICollection

unlisted opaque class StringDictionary : IEnumerable

unlisted opaque class NameObjectCollectionBase.KeysCollection : IEnumerable, ICollection
`
