/** LINQ to XML and its surroundings. For the format, see `../signatures.ts`. */
export const xmlSignatures = `
namespace System.Xml

enum XmlNodeType { None, Element, Attribute, Text, CDATA, EntityReference, Entity, ProcessingInstruction, Comment, Document, DocumentType, DocumentFragment, Notation, Whitespace, SignificantWhitespace, EndElement, EndEntity, XmlDeclaration }

enum XmlSpace { None, Default, Preserve }

enum ReadState { Initial, Interactive, Error, EndOfFile, Closed }

enum WriteState { Start, Prolog, Element, Attribute, Content, Closed, Error }

enum ConformanceLevel { Auto, Fragment, Document }

enum DtdProcessing { Prohibit, Ignore, Parse }

enum ValidationType { None, Auto, DTD, XDR, Schema }

enum NewLineHandling { Replace, Entitize, None }

[flags] enum NamespaceHandling { Default, OmitDuplicates }

enum XmlOutputMethod { Xml, Html, Text, AutoDetect }

enum XmlDateTimeSerializationMode { Local, Utc, Unspecified, RoundtripKind }

enum XmlNamespaceScope { All, ExcludeXml, Local }

unlisted class XmlException : SystemException
  XmlException()
  XmlException(string message)
  XmlException(string message, Exception innerException)
  XmlException(string message, Exception innerException, int lineNumber, int linePosition)
  int LineNumber { get; }
  int LinePosition { get; }
  string SourceUri { get; }

unlisted abstract class XmlReader : IDisposable
  XmlReaderSettings Settings { get; }
  XmlNodeType NodeType { get; }
  string Name { get; }
  string LocalName { get; }
  string NamespaceURI { get; }
  string Prefix { get; }
  bool HasValue { get; }
  string Value { get; }
  int Depth { get; }
  string BaseURI { get; }
  bool IsEmptyElement { get; }
  bool IsDefault { get; }
  char QuoteChar { get; }
  XmlSpace XmlSpace { get; }
  string XmlLang { get; }
  IXmlSchemaInfo SchemaInfo { get; }
  Type ValueType { get; }
  int AttributeCount { get; }
  string this[int i] { get; }
  string this[string name] { get; }
  string this[string name, string namespaceURI] { get; }
  bool EOF { get; }
  ReadState ReadState { get; }
  XmlNameTable NameTable { get; }
  bool CanResolveEntity { get; }
  bool CanReadBinaryContent { get; }
  bool CanReadValueChunk { get; }
  bool HasAttributes { get; }
  object ReadContentAsObject()
  bool ReadContentAsBoolean()
  DateTime ReadContentAsDateTime()
  DateTimeOffset ReadContentAsDateTimeOffset()
  double ReadContentAsDouble()
  float ReadContentAsFloat()
  decimal ReadContentAsDecimal()
  int ReadContentAsInt()
  long ReadContentAsLong()
  string ReadContentAsString()
  object ReadContentAs(Type returnType, IXmlNamespaceResolver namespaceResolver)
  object ReadElementContentAsObject()
  object ReadElementContentAsObject(string localName, string namespaceURI)
  bool ReadElementContentAsBoolean()
  bool ReadElementContentAsBoolean(string localName, string namespaceURI)
  DateTime ReadElementContentAsDateTime()
  DateTime ReadElementContentAsDateTime(string localName, string namespaceURI)
  double ReadElementContentAsDouble()
  double ReadElementContentAsDouble(string localName, string namespaceURI)
  float ReadElementContentAsFloat()
  float ReadElementContentAsFloat(string localName, string namespaceURI)
  decimal ReadElementContentAsDecimal()
  decimal ReadElementContentAsDecimal(string localName, string namespaceURI)
  int ReadElementContentAsInt()
  int ReadElementContentAsInt(string localName, string namespaceURI)
  long ReadElementContentAsLong()
  long ReadElementContentAsLong(string localName, string namespaceURI)
  string ReadElementContentAsString()
  string ReadElementContentAsString(string localName, string namespaceURI)
  object ReadElementContentAs(Type returnType, IXmlNamespaceResolver namespaceResolver)
  object ReadElementContentAs(Type returnType, IXmlNamespaceResolver namespaceResolver, string localName, string namespaceURI)
  string GetAttribute(string name)
  string GetAttribute(string name, string namespaceURI)
  string GetAttribute(int i)
  bool MoveToAttribute(string name)
  bool MoveToAttribute(string name, string ns)
  void MoveToAttribute(int i)
  bool MoveToFirstAttribute()
  bool MoveToNextAttribute()
  bool MoveToElement()
  bool ReadAttributeValue()
  bool Read()
  void Close()
  void Skip()
  string LookupNamespace(string prefix)
  void ResolveEntity()
  int ReadContentAsBase64(byte[] buffer, int index, int count)
  int ReadElementContentAsBase64(byte[] buffer, int index, int count)
  int ReadContentAsBinHex(byte[] buffer, int index, int count)
  int ReadElementContentAsBinHex(byte[] buffer, int index, int count)
  int ReadValueChunk(char[] buffer, int index, int count)
  string ReadString()
  XmlNodeType MoveToContent()
  void ReadStartElement()
  void ReadStartElement(string name)
  void ReadStartElement(string localname, string ns)
  string ReadElementString()
  string ReadElementString(string name)
  string ReadElementString(string localname, string ns)
  void ReadEndElement()
  bool IsStartElement()
  bool IsStartElement(string name)
  bool IsStartElement(string localname, string ns)
  bool ReadToFollowing(string name)
  bool ReadToFollowing(string localName, string namespaceURI)
  bool ReadToDescendant(string name)
  bool ReadToDescendant(string localName, string namespaceURI)
  bool ReadToNextSibling(string name)
  bool ReadToNextSibling(string localName, string namespaceURI)
  static bool IsName(string str)
  static bool IsNameToken(string str)
  string ReadInnerXml()
  string ReadOuterXml()
  XmlReader ReadSubtree()
  void Dispose()
  static XmlReader Create(string inputUri)
  static XmlReader Create(string inputUri, XmlReaderSettings settings)
  static XmlReader Create(string inputUri, XmlReaderSettings settings, XmlParserContext inputContext)
  static XmlReader Create(Stream input)
  static XmlReader Create(Stream input, XmlReaderSettings settings)
  static XmlReader Create(Stream input, XmlReaderSettings settings, string baseUri)
  static XmlReader Create(Stream input, XmlReaderSettings settings, XmlParserContext inputContext)
  static XmlReader Create(TextReader input)
  static XmlReader Create(TextReader input, XmlReaderSettings settings)
  static XmlReader Create(TextReader input, XmlReaderSettings settings, string baseUri)
  static XmlReader Create(TextReader input, XmlReaderSettings settings, XmlParserContext inputContext)
  static XmlReader Create(XmlReader reader, XmlReaderSettings settings)

unlisted abstract class XmlWriter : IDisposable
  XmlWriterSettings Settings { get; }
  System.Xml.WriteState WriteState { get; }
  XmlSpace XmlSpace { get; }
  string XmlLang { get; }
  void WriteStartDocument()
  void WriteStartDocument(bool standalone)
  void WriteEndDocument()
  void WriteDocType(string name, string pubid, string sysid, string subset)
  void WriteStartElement(string localName, string ns)
  void WriteStartElement(string prefix, string localName, string ns)
  void WriteStartElement(string localName)
  void WriteEndElement()
  void WriteFullEndElement()
  void WriteAttributeString(string localName, string ns, string value)
  void WriteAttributeString(string localName, string value)
  void WriteAttributeString(string prefix, string localName, string ns, string value)
  void WriteStartAttribute(string localName, string ns)
  void WriteStartAttribute(string prefix, string localName, string ns)
  void WriteStartAttribute(string localName)
  void WriteEndAttribute()
  void WriteCData(string text)
  void WriteComment(string text)
  void WriteProcessingInstruction(string name, string text)
  void WriteEntityRef(string name)
  void WriteCharEntity(char ch)
  void WriteWhitespace(string ws)
  void WriteString(string text)
  void WriteSurrogateCharEntity(char lowChar, char highChar)
  void WriteChars(char[] buffer, int index, int count)
  void WriteRaw(char[] buffer, int index, int count)
  void WriteRaw(string data)
  void WriteBase64(byte[] buffer, int index, int count)
  void WriteBinHex(byte[] buffer, int index, int count)
  void Close()
  void Flush()
  string LookupPrefix(string ns)
  void WriteNmToken(string name)
  void WriteName(string name)
  void WriteQualifiedName(string localName, string ns)
  void WriteValue(object value)
  void WriteValue(string value)
  void WriteValue(bool value)
  void WriteValue(DateTime value)
  void WriteValue(DateTimeOffset value)
  void WriteValue(double value)
  void WriteValue(float value)
  void WriteValue(decimal value)
  void WriteValue(int value)
  void WriteValue(long value)
  void WriteAttributes(XmlReader reader, bool defattr)
  void WriteNode(XmlReader reader, bool defattr)
  void WriteNode(XPathNavigator navigator, bool defattr)
  void WriteElementString(string localName, string value)
  void WriteElementString(string localName, string ns, string value)
  void WriteElementString(string prefix, string localName, string ns, string value)
  void Dispose()
  static XmlWriter Create(string outputFileName)
  static XmlWriter Create(string outputFileName, XmlWriterSettings settings)
  static XmlWriter Create(Stream output)
  static XmlWriter Create(Stream output, XmlWriterSettings settings)
  static XmlWriter Create(TextWriter output)
  static XmlWriter Create(TextWriter output, XmlWriterSettings settings)
  static XmlWriter Create(StringBuilder output)
  static XmlWriter Create(StringBuilder output, XmlWriterSettings settings)
  static XmlWriter Create(XmlWriter output)
  static XmlWriter Create(XmlWriter output, XmlWriterSettings settings)

unlisted class XmlReaderSettings
  XmlReaderSettings()
  bool Async { get; set; }
  XmlNameTable NameTable { get; set; }
  XmlResolver XmlResolver { set; }
  int LineNumberOffset { get; set; }
  int LinePositionOffset { get; set; }
  ConformanceLevel ConformanceLevel { get; set; }
  bool CheckCharacters { get; set; }
  long MaxCharactersInDocument { get; set; }
  long MaxCharactersFromEntities { get; set; }
  bool IgnoreWhitespace { get; set; }
  bool IgnoreProcessingInstructions { get; set; }
  bool IgnoreComments { get; set; }
  bool ProhibitDtd { get; set; }
  DtdProcessing DtdProcessing { get; set; }
  bool CloseInput { get; set; }
  ValidationType ValidationType { get; set; }
  XmlSchemaValidationFlags ValidationFlags { get; set; }
  XmlSchemaSet Schemas { get; set; }
  void Reset()
  XmlReaderSettings Clone()

unlisted class XmlWriterSettings
  XmlWriterSettings()
  bool Async { get; set; }
  Encoding Encoding { get; set; }
  bool OmitXmlDeclaration { get; set; }
  NewLineHandling NewLineHandling { get; set; }
  string NewLineChars { get; set; }
  bool Indent { get; set; }
  string IndentChars { get; set; }
  bool NewLineOnAttributes { get; set; }
  bool CloseOutput { get; set; }
  ConformanceLevel ConformanceLevel { get; set; }
  bool CheckCharacters { get; set; }
  NamespaceHandling NamespaceHandling { get; set; }
  bool WriteEndDocumentOnClose { get; set; }
  XmlOutputMethod OutputMethod { get; }
  bool DoNotEscapeUriAttributes { get; set; }
  void Reset()
  XmlWriterSettings Clone()

unlisted class XmlConvert
  XmlConvert()
  static string EncodeName(string name)
  static string EncodeNmToken(string name)
  static string EncodeLocalName(string name)
  static string DecodeName(string name)
  static string VerifyName(string name)
  static string VerifyNCName(string name)
  static string VerifyTOKEN(string token)
  static string VerifyNMTOKEN(string name)
  static string VerifyXmlChars(string content)
  static string VerifyPublicId(string publicId)
  static string VerifyWhitespace(string content)
  static bool IsStartNCNameChar(char ch)
  static bool IsNCNameChar(char ch)
  static bool IsXmlChar(char ch)
  static bool IsXmlSurrogatePair(char lowChar, char highChar)
  static bool IsPublicIdChar(char ch)
  static bool IsWhitespaceChar(char ch)
  static string ToString(bool value)
  static string ToString(char value)
  static string ToString(decimal value)
  static string ToString(sbyte value)
  static string ToString(short value)
  static string ToString(int value)
  static string ToString(long value)
  static string ToString(byte value)
  static string ToString(ushort value)
  static string ToString(uint value)
  static string ToString(ulong value)
  static string ToString(float value)
  static string ToString(double value)
  static string ToString(TimeSpan value)
  static string ToString(DateTime value)
  static string ToString(DateTime value, string format)
  static string ToString(DateTime value, XmlDateTimeSerializationMode dateTimeOption)
  static string ToString(DateTimeOffset value)
  static string ToString(DateTimeOffset value, string format)
  static string ToString(Guid value)
  static bool ToBoolean(string s)
  static char ToChar(string s)
  static decimal ToDecimal(string s)
  static sbyte ToSByte(string s)
  static short ToInt16(string s)
  static int ToInt32(string s)
  static long ToInt64(string s)
  static byte ToByte(string s)
  static ushort ToUInt16(string s)
  static uint ToUInt32(string s)
  static ulong ToUInt64(string s)
  static float ToSingle(string s)
  static double ToDouble(string s)
  static TimeSpan ToTimeSpan(string s)
  static DateTime ToDateTime(string s)
  static DateTime ToDateTime(string s, string format)
  static DateTime ToDateTime(string s, string[] formats)
  static DateTime ToDateTime(string s, XmlDateTimeSerializationMode dateTimeOption)
  static DateTimeOffset ToDateTimeOffset(string s)
  static DateTimeOffset ToDateTimeOffset(string s, string format)
  static DateTimeOffset ToDateTimeOffset(string s, string[] formats)
  static Guid ToGuid(string s)

unlisted class XmlQualifiedName
  XmlQualifiedName()
  XmlQualifiedName(string name)
  XmlQualifiedName(string name, string ns)
  static readonly XmlQualifiedName Empty
  string Namespace { get; }
  string Name { get; }
  bool IsEmpty { get; }
  static string ToString(string name, string ns)
  static bool operator ==(XmlQualifiedName a, XmlQualifiedName b)
  static bool operator !=(XmlQualifiedName a, XmlQualifiedName b)

unlisted interface IXmlLineInfo
  int LineNumber { get; }
  int LinePosition { get; }
  bool HasLineInfo()

unlisted interface IXmlNamespaceResolver
  IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope)
  string LookupNamespace(string prefix)
  string LookupPrefix(string namespaceName)

unlisted class XmlNamespaceManager : IEnumerable, IXmlNamespaceResolver
  XmlNamespaceManager(XmlNameTable nameTable)
  XmlNameTable NameTable { get; }
  string DefaultNamespace { get; }
  void PushScope()
  bool PopScope()
  void AddNamespace(string prefix, string uri)
  void RemoveNamespace(string prefix, string uri)
  IEnumerator GetEnumerator()
  IDictionary<string, string> GetNamespacesInScope(XmlNamespaceScope scope)
  string LookupNamespace(string prefix)
  string LookupPrefix(string uri)
  bool HasNamespace(string prefix)

unlisted abstract class XmlNameTable
  string Get(char[] array, int offset, int length)
  string Get(string array)
  string Add(char[] array, int offset, int length)
  string Add(string array)

unlisted class NameTable : XmlNameTable
  NameTable()

unlisted opaque class XmlDocument : XmlNode

unlisted opaque abstract class XmlNode : IEnumerable, IXPathNavigable, ICloneable

unlisted opaque class XmlElement : XmlNode

unlisted opaque class XmlAttribute : XmlNode

unlisted opaque abstract class XmlNodeList : IEnumerable, IDisposable

unlisted opaque class XmlTextReader : XmlReader, IXmlLineInfo, IXmlNamespaceResolver

unlisted opaque class XmlTextWriter : XmlWriter

unlisted opaque class XmlParserContext

unlisted opaque abstract class XmlResolver

namespace System.Xml.Linq

static class Extensions
  static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source)
  static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name)
  static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source) where T : XNode
  static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source, XName name) where T : XNode
  static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source)
  static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name)
  static IEnumerable<XNode> Nodes<T>(this IEnumerable<T> source) where T : XContainer
  static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T> source) where T : XContainer
  static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source) where T : XContainer
  static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source, XName name) where T : XContainer
  static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source)
  static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source)
  static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name)
  static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source) where T : XContainer
  static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source, XName name) where T : XContainer
  static IEnumerable<T> InDocumentOrder<T>(this IEnumerable<T> source) where T : XNode
  static void Remove(this IEnumerable<XAttribute> source)
  static void Remove<T>(this IEnumerable<T> source) where T : XNode

class XAttribute : XObject
  XAttribute(XName name, object value)
  XAttribute(XAttribute other)
  static IEnumerable<XAttribute> EmptySequence { get; }
  bool IsNamespaceDeclaration { get; }
  XName Name { get; }
  XAttribute NextAttribute { get; }
  XAttribute PreviousAttribute { get; }
  string Value { get; set; }
  void Remove()
  void SetValue(object value)
  static explicit operator string(XAttribute attribute)
  static explicit operator bool(XAttribute attribute)
  static explicit operator bool?(XAttribute attribute)
  static explicit operator int(XAttribute attribute)
  static explicit operator int?(XAttribute attribute)
  static explicit operator uint(XAttribute attribute)
  static explicit operator uint?(XAttribute attribute)
  static explicit operator long(XAttribute attribute)
  static explicit operator long?(XAttribute attribute)
  static explicit operator ulong(XAttribute attribute)
  static explicit operator ulong?(XAttribute attribute)
  static explicit operator float(XAttribute attribute)
  static explicit operator float?(XAttribute attribute)
  static explicit operator double(XAttribute attribute)
  static explicit operator double?(XAttribute attribute)
  static explicit operator decimal(XAttribute attribute)
  static explicit operator decimal?(XAttribute attribute)
  static explicit operator DateTime(XAttribute attribute)
  static explicit operator DateTime?(XAttribute attribute)
  static explicit operator DateTimeOffset(XAttribute attribute)
  static explicit operator DateTimeOffset?(XAttribute attribute)
  static explicit operator TimeSpan(XAttribute attribute)
  static explicit operator TimeSpan?(XAttribute attribute)
  static explicit operator Guid(XAttribute attribute)
  static explicit operator Guid?(XAttribute attribute)

class XCData : XText
  XCData(string value)
  XCData(XCData other)

class XComment : XNode
  XComment(string value)
  XComment(XComment other)
  string Value { get; set; }

abstract class XContainer : XNode
  XNode FirstNode { get; }
  XNode LastNode { get; }
  void Add(object content)
  void Add(params object[] content)
  void AddFirst(object content)
  void AddFirst(params object[] content)
  XmlWriter CreateWriter()
  IEnumerable<XNode> DescendantNodes()
  IEnumerable<XElement> Descendants()
  IEnumerable<XElement> Descendants(XName name)
  XElement Element(XName name)
  IEnumerable<XElement> Elements()
  IEnumerable<XElement> Elements(XName name)
  IEnumerable<XNode> Nodes()
  void RemoveNodes()
  void ReplaceNodes(object content)
  void ReplaceNodes(params object[] content)

class XDeclaration
  XDeclaration(string version, string encoding, string standalone)
  XDeclaration(XDeclaration other)
  string Encoding { get; set; }
  string Standalone { get; set; }
  string Version { get; set; }

class XDocument : XContainer
  XDocument()
  XDocument(params object[] content)
  XDocument(XDeclaration declaration, params object[] content)
  XDocument(XDocument other)
  XDeclaration Declaration { get; set; }
  XDocumentType DocumentType { get; }
  XElement Root { get; }
  unlisted static XDocument Load(string uri)
  unlisted static XDocument Load(string uri, LoadOptions options)
  unlisted static XDocument Load(Stream stream)
  unlisted static XDocument Load(Stream stream, LoadOptions options)
  unlisted static XDocument Load(TextReader textReader)
  unlisted static XDocument Load(TextReader textReader, LoadOptions options)
  unlisted static XDocument Load(XmlReader reader)
  unlisted static XDocument Load(XmlReader reader, LoadOptions options)
  static XDocument Parse(string text)
  static XDocument Parse(string text, LoadOptions options)
  void Save(Stream stream)
  void Save(Stream stream, SaveOptions options)
  void Save(TextWriter textWriter)
  void Save(TextWriter textWriter, SaveOptions options)
  void Save(XmlWriter writer)
  void Save(string fileName)
  void Save(string fileName, SaveOptions options)

class XDocumentType : XNode
  XDocumentType(string name, string publicId, string systemId, string internalSubset)
  XDocumentType(XDocumentType other)
  string InternalSubset { get; set; }
  string Name { get; set; }
  string PublicId { get; set; }
  string SystemId { get; set; }

class XElement : XContainer
  XElement(XName name)
  XElement(XName name, object content)
  XElement(XName name, params object[] content)
  XElement(XElement other)
  XElement(XStreamingElement other)
  static IEnumerable<XElement> EmptySequence { get; }
  XAttribute FirstAttribute { get; }
  bool HasAttributes { get; }
  bool HasElements { get; }
  bool IsEmpty { get; }
  XAttribute LastAttribute { get; }
  XName Name { get; set; }
  string Value { get; set; }
  void Save(string fileName)
  void Save(string fileName, SaveOptions options)
  void Save(Stream stream)
  void Save(Stream stream, SaveOptions options)
  void Save(TextWriter textWriter)
  void Save(TextWriter textWriter, SaveOptions options)
  void Save(XmlWriter writer)
  IEnumerable<XElement> AncestorsAndSelf()
  IEnumerable<XElement> AncestorsAndSelf(XName name)
  XAttribute Attribute(XName name)
  IEnumerable<XAttribute> Attributes()
  IEnumerable<XAttribute> Attributes(XName name)
  IEnumerable<XNode> DescendantNodesAndSelf()
  IEnumerable<XElement> DescendantsAndSelf()
  IEnumerable<XElement> DescendantsAndSelf(XName name)
  XNamespace GetDefaultNamespace()
  XNamespace GetNamespaceOfPrefix(string prefix)
  string GetPrefixOfNamespace(XNamespace ns)
  static XElement Load(string uri)
  static XElement Load(string uri, LoadOptions options)
  static XElement Load(Stream stream)
  static XElement Load(Stream stream, LoadOptions options)
  static XElement Load(TextReader textReader)
  static XElement Load(TextReader textReader, LoadOptions options)
  static XElement Load(XmlReader reader)
  static XElement Load(XmlReader reader, LoadOptions options)
  static XElement Parse(string text)
  static XElement Parse(string text, LoadOptions options)
  void RemoveAll()
  void RemoveAttributes()
  void ReplaceAll(object content)
  void ReplaceAll(params object[] content)
  void ReplaceAttributes(object content)
  void ReplaceAttributes(params object[] content)
  void SetAttributeValue(XName name, object value)
  void SetElementValue(XName name, object value)
  void SetValue(object value)
  static explicit operator string(XElement element)
  static explicit operator bool(XElement element)
  static explicit operator bool?(XElement element)
  static explicit operator int(XElement element)
  static explicit operator int?(XElement element)
  static explicit operator uint(XElement element)
  static explicit operator uint?(XElement element)
  static explicit operator long(XElement element)
  static explicit operator long?(XElement element)
  static explicit operator ulong(XElement element)
  static explicit operator ulong?(XElement element)
  static explicit operator float(XElement element)
  static explicit operator float?(XElement element)
  static explicit operator double(XElement element)
  static explicit operator double?(XElement element)
  static explicit operator decimal(XElement element)
  static explicit operator decimal?(XElement element)
  static explicit operator DateTime(XElement element)
  static explicit operator DateTime?(XElement element)
  static explicit operator DateTimeOffset(XElement element)
  static explicit operator DateTimeOffset?(XElement element)
  static explicit operator TimeSpan(XElement element)
  static explicit operator TimeSpan?(XElement element)
  static explicit operator Guid(XElement element)
  static explicit operator Guid?(XElement element)

class XName : IEquatable<XName>
  string LocalName { get; }
  XNamespace Namespace { get; }
  string NamespaceName { get; }
  static XName Get(string expandedName)
  static XName Get(string localName, string namespaceName)
  static implicit operator XName(string expandedName)
  static bool operator ==(XName left, XName right)
  static bool operator !=(XName left, XName right)

class XNamespace
  string NamespaceName { get; }
  static XNamespace None { get; }
  static XNamespace Xml { get; }
  static XNamespace Xmlns { get; }
  XName GetName(string localName)
  static XNamespace Get(string namespaceName)
  static implicit operator XNamespace(string namespaceName)
  static XName operator +(XNamespace ns, string localName)
  static bool operator ==(XNamespace left, XNamespace right)
  static bool operator !=(XNamespace left, XNamespace right)

abstract class XNode : XObject
  XNode NextNode { get; }
  XNode PreviousNode { get; }
  static XNodeDocumentOrderComparer DocumentOrderComparer { get; }
  static XNodeEqualityComparer EqualityComparer { get; }
  void AddAfterSelf(object content)
  void AddAfterSelf(params object[] content)
  void AddBeforeSelf(object content)
  void AddBeforeSelf(params object[] content)
  IEnumerable<XElement> Ancestors()
  IEnumerable<XElement> Ancestors(XName name)
  static int CompareDocumentOrder(XNode n1, XNode n2)
  XmlReader CreateReader()
  XmlReader CreateReader(ReaderOptions readerOptions)
  IEnumerable<XNode> NodesAfterSelf()
  IEnumerable<XNode> NodesBeforeSelf()
  IEnumerable<XElement> ElementsAfterSelf()
  IEnumerable<XElement> ElementsAfterSelf(XName name)
  IEnumerable<XElement> ElementsBeforeSelf()
  IEnumerable<XElement> ElementsBeforeSelf(XName name)
  bool IsAfter(XNode node)
  bool IsBefore(XNode node)
  static XNode ReadFrom(XmlReader reader)
  void Remove()
  void ReplaceWith(object content)
  void ReplaceWith(params object[] content)
  string ToString(SaveOptions options)
  static bool DeepEquals(XNode n1, XNode n2)
  void WriteTo(XmlWriter writer)

class XNodeDocumentOrderComparer : IComparer<XNode>, IComparer
  XNodeDocumentOrderComparer()
  int Compare(XNode x, XNode y)

class XNodeEqualityComparer : IEqualityComparer, IEqualityComparer<XNode>
  XNodeEqualityComparer()
  bool Equals(XNode x, XNode y)
  int GetHashCode(XNode obj)

abstract class XObject : IXmlLineInfo
  string BaseUri { get; }
  XDocument Document { get; }
  XmlNodeType NodeType { get; }
  XElement Parent { get; }
  void AddAnnotation(object annotation)
  object Annotation(Type type)
  T Annotation<T>() where T : class
  IEnumerable<object> Annotations(Type type)
  IEnumerable<T> Annotations<T>() where T : class
  void RemoveAnnotations(Type type)
  void RemoveAnnotations<T>() where T : class

class XProcessingInstruction : XNode
  XProcessingInstruction(string target, string data)
  XProcessingInstruction(XProcessingInstruction other)
  string Data { get; set; }
  string Target { get; set; }

class XText : XNode
  XText(string value)
  XText(XText other)
  string Value { get; set; }

[flags] enum LoadOptions { None, PreserveWhitespace, SetBaseUri, SetLineInfo = 4 }

[flags] enum SaveOptions { None, DisableFormatting, OmitDuplicateNamespaces }

[flags] enum ReaderOptions { None, OmitDuplicateNamespaces }

enum XObjectChange { Add, Remove, Name, Value }

unlisted class XStreamingElement
  XStreamingElement(XName name)
  XStreamingElement(XName name, object content)
  XStreamingElement(XName name, params object[] content)
  XName Name { get; set; }
  void Add(object content)
  void Add(params object[] content)
  void Save(Stream stream)
  void Save(Stream stream, SaveOptions options)
  void Save(TextWriter textWriter)
  void Save(TextWriter textWriter, SaveOptions options)
  void Save(XmlWriter writer)
  void Save(string fileName)
  void Save(string fileName, SaveOptions options)
  string ToString(SaveOptions options)
  void WriteTo(XmlWriter writer)

namespace System.Xml.Schema

[flags] enum XmlSchemaValidationFlags { None, ProcessInlineSchema, ProcessSchemaLocation, ReportValidationWarnings = 4, ProcessIdentityConstraints = 8, AllowXmlAttributes = 16 }

unlisted opaque interface IXmlSchemaInfo

unlisted opaque class XmlSchemaSet

namespace System.Xml.Serialization

unlisted opaque class XmlSerializer

namespace System.Xml.XPath

unlisted interface IXPathNavigable
  XPathNavigator CreateNavigator()

unlisted static class Extensions
  static XPathNavigator CreateNavigator(this XNode node)
  static XPathNavigator CreateNavigator(this XNode node, XmlNameTable nameTable)
  static object XPathEvaluate(this XNode node, string expression)
  static object XPathEvaluate(this XNode node, string expression, IXmlNamespaceResolver resolver)
  static XElement XPathSelectElement(this XNode node, string expression)
  static XElement XPathSelectElement(this XNode node, string expression, IXmlNamespaceResolver resolver)
  static IEnumerable<XElement> XPathSelectElements(this XNode node, string expression)
  static IEnumerable<XElement> XPathSelectElements(this XNode node, string expression, IXmlNamespaceResolver resolver)

unlisted opaque class XPathDocument : IXPathNavigable

unlisted opaque abstract class XPathNavigator : IXmlNamespaceResolver, IXPathNavigable, ICloneable

namespace System.Xml.Xsl

unlisted opaque class XslCompiledTransform
`
