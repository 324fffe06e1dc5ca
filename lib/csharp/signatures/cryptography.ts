/** Hashes, ciphers and certificates. For the format, see `../signatures.ts`. */
export const cryptographySignatures = `
namespace System.Security

unlisted opaque class SecureString : IDisposable

namespace System.Security.Cryptography

abstract class AsymmetricAlgorithm : IDisposable
  int KeySize { get; set; }
  KeySizes[] LegalKeySizes { get; }
  string SignatureAlgorithm { get; }
  string KeyExchangeAlgorithm { get; }
  void Dispose()
  void Clear()
  static AsymmetricAlgorithm Create()
  static AsymmetricAlgorithm Create(string algName)
  void FromXmlString(string xmlString)
  string ToXmlString(bool includePrivateParameters)
  byte[] ExportPkcs8PrivateKey()
  byte[] ExportSubjectPublicKeyInfo()
  string ExportPkcs8PrivateKeyPem()
  string ExportSubjectPublicKeyInfoPem()
  byte[] ExportEncryptedPkcs8PrivateKey(string password, PbeParameters pbeParameters)
  byte[] ExportEncryptedPkcs8PrivateKey(byte[] passwordBytes, PbeParameters pbeParameters)
  string ExportEncryptedPkcs8PrivateKeyPem(string password, PbeParameters pbeParameters)
  string ExportEncryptedPkcs8PrivateKeyPem(byte[] passwordBytes, PbeParameters pbeParameters)
  void ImportFromPem(string input)
  void ImportFromEncryptedPem(string input, string password)
  void ImportFromEncryptedPem(string input, byte[] passwordBytes)
  void ImportPkcs8PrivateKey(byte[] source, out int bytesRead)
  void ImportEncryptedPkcs8PrivateKey(string password, byte[] source, out int bytesRead)
  void ImportEncryptedPkcs8PrivateKey(byte[] passwordBytes, byte[] source, out int bytesRead)
  void ImportSubjectPublicKeyInfo(byte[] source, out int bytesRead)

abstract class HashAlgorithm : ICryptoTransform, IDisposable
  int HashSize { get; }
  byte[] Hash { get; }
  int InputBlockSize { get; }
  int OutputBlockSize { get; }
  bool CanTransformMultipleBlocks { get; }
  bool CanReuseTransform { get; }
  static HashAlgorithm Create()
  static HashAlgorithm Create(string hashName)
  byte[] ComputeHash(byte[] buffer)
  byte[] ComputeHash(byte[] buffer, int offset, int count)
  byte[] ComputeHash(Stream inputStream)
  void Dispose()
  void Clear()
  int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
  byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
  void Initialize()

struct HashAlgorithmName : IEquatable<HashAlgorithmName>
  HashAlgorithmName(string name)
  static HashAlgorithmName MD5 { get; }
  static HashAlgorithmName SHA1 { get; }
  static HashAlgorithmName SHA256 { get; }
  static HashAlgorithmName SHA384 { get; }
  static HashAlgorithmName SHA512 { get; }
  string Name { get; }
  static HashAlgorithmName SHA3_256 { get; }
  static HashAlgorithmName SHA3_384 { get; }
  static HashAlgorithmName SHA3_512 { get; }
  bool Equals(HashAlgorithmName other)
  static HashAlgorithmName FromOid(string oidValue)
  static bool TryFromOid(string oidValue, out HashAlgorithmName value)
  static bool operator ==(HashAlgorithmName left, HashAlgorithmName right)
  static bool operator !=(HashAlgorithmName left, HashAlgorithmName right)

abstract class HMAC : KeyedHashAlgorithm
  string HashName { get; set; }
  static HMAC Create()
  static HMAC Create(string algorithmName)

class HMACMD5 : HMAC
  HMACMD5()
  HMACMD5(byte[] key)
  const int HashSizeInBits = 128
  const int HashSizeInBytes = 16
  static byte[] HashData(byte[] key, byte[] source)
  static byte[] HashData(byte[] key, Stream source)

class HMACSHA1 : HMAC
  HMACSHA1()
  HMACSHA1(byte[] key)
  HMACSHA1(byte[] key, bool useManagedSha1)
  const int HashSizeInBits = 160
  const int HashSizeInBytes = 20
  static byte[] HashData(byte[] key, byte[] source)
  static byte[] HashData(byte[] key, Stream source)

class HMACSHA256 : HMAC
  HMACSHA256()
  HMACSHA256(byte[] key)
  const int HashSizeInBits = 256
  const int HashSizeInBytes = 32
  static byte[] HashData(byte[] key, byte[] source)
  static byte[] HashData(byte[] key, Stream source)

class HMACSHA384 : HMAC
  HMACSHA384()
  HMACSHA384(byte[] key)
  const int HashSizeInBits = 384
  const int HashSizeInBytes = 48
  bool ProduceLegacyHmacValues { get; set; }
  static byte[] HashData(byte[] key, byte[] source)
  static byte[] HashData(byte[] key, Stream source)

class HMACSHA512 : HMAC
  HMACSHA512()
  HMACSHA512(byte[] key)
  const int HashSizeInBits = 512
  const int HashSizeInBytes = 64
  bool ProduceLegacyHmacValues { get; set; }
  static byte[] HashData(byte[] key, byte[] source)
  static byte[] HashData(byte[] key, Stream source)

abstract class KeyedHashAlgorithm : HashAlgorithm
  byte[] Key { get; set; }
  static KeyedHashAlgorithm Create()
  static KeyedHashAlgorithm Create(string algName)

abstract class MD5 : HashAlgorithm
  const int HashSizeInBits = 128
  const int HashSizeInBytes = 16
  static MD5 Create()
  static MD5 Create(string algName)
  static byte[] HashData(byte[] source)
  static byte[] HashData(Stream source)

class Oid
  Oid()
  Oid(string oid)
  Oid(string value, string friendlyName)
  Oid(Oid oid)
  string Value { get; set; }
  string FriendlyName { get; set; }
  static Oid FromFriendlyName(string friendlyName, OidGroup group)
  static Oid FromOidValue(string oidValue, OidGroup group)

class RNGCryptoServiceProvider : RandomNumberGenerator
  RNGCryptoServiceProvider()
  RNGCryptoServiceProvider(byte[] rgb)
  RNGCryptoServiceProvider(CspParameters cspParams)
  RNGCryptoServiceProvider(string str)
  void GetBytes(byte[] data)
  void GetBytes(byte[] data, int offset, int count)
  static byte[] GetBytes(int count)
  void GetNonZeroBytes(byte[] data)
  static RandomNumberGenerator Create()
  static RandomNumberGenerator Create(string rngName)
  void Dispose()
  static int GetInt32(int fromInclusive, int toExclusive)
  static int GetInt32(int toExclusive)
  static string GetHexString(int stringLength, bool lowercase = false)
  static void Fill(byte[] data)
  static string GetString(string choices, int length)

abstract class RSA : AsymmetricAlgorithm
  static RSA Create()
  static RSA Create(string algName)
  static RSA Create(int keySizeInBits)
  static RSA Create(RSAParameters parameters)
  byte[] Encrypt(byte[] data, RSAEncryptionPadding padding)
  byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)
  byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  byte[] SignData(Stream data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  bool VerifyData(Stream data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
  byte[] DecryptValue(byte[] rgb)
  byte[] EncryptValue(byte[] rgb)
  RSAParameters ExportParameters(bool includePrivateParameters)
  void ImportParameters(RSAParameters parameters)
  byte[] ExportRSAPrivateKey()
  byte[] ExportRSAPublicKey()
  string ExportRSAPrivateKeyPem()
  string ExportRSAPublicKeyPem()
  void ImportRSAPrivateKey(byte[] source, out int bytesRead)
  void ImportRSAPublicKey(byte[] source, out int bytesRead)
  int GetMaxOutputSize()

class RSAEncryptionPadding : IEquatable<RSAEncryptionPadding>
  static RSAEncryptionPadding Pkcs1 { get; }
  static RSAEncryptionPadding OaepSHA1 { get; }
  static RSAEncryptionPadding OaepSHA256 { get; }
  static RSAEncryptionPadding OaepSHA384 { get; }
  static RSAEncryptionPadding OaepSHA512 { get; }
  RSAEncryptionPaddingMode Mode { get; }
  HashAlgorithmName OaepHashAlgorithm { get; }
  static RSAEncryptionPadding OaepSHA3_256 { get; }
  static RSAEncryptionPadding OaepSHA3_384 { get; }
  static RSAEncryptionPadding OaepSHA3_512 { get; }
  static RSAEncryptionPadding CreateOaep(HashAlgorithmName hashAlgorithm)
  bool Equals(RSAEncryptionPadding other)
  static bool operator ==(RSAEncryptionPadding left, RSAEncryptionPadding right)
  static bool operator !=(RSAEncryptionPadding left, RSAEncryptionPadding right)

class RSASignaturePadding : IEquatable<RSASignaturePadding>
  static RSASignaturePadding Pkcs1 { get; }
  static RSASignaturePadding Pss { get; }
  RSASignaturePaddingMode Mode { get; }
  bool Equals(RSASignaturePadding other)
  static bool operator ==(RSASignaturePadding left, RSASignaturePadding right)
  static bool operator !=(RSASignaturePadding left, RSASignaturePadding right)

abstract class SHA1 : HashAlgorithm
  const int HashSizeInBits = 160
  const int HashSizeInBytes = 20
  static SHA1 Create()
  static SHA1 Create(string hashName)
  static byte[] HashData(byte[] source)
  static byte[] HashData(Stream source)

class SHA1Managed : SHA1
  SHA1Managed()

abstract class SHA256 : HashAlgorithm
  const int HashSizeInBits = 256
  const int HashSizeInBytes = 32
  static SHA256 Create()
  static SHA256 Create(string hashName)
  static byte[] HashData(byte[] source)
  static byte[] HashData(Stream source)

class SHA256Managed : SHA256
  SHA256Managed()

abstract class SHA384 : HashAlgorithm
  const int HashSizeInBits = 384
  const int HashSizeInBytes = 48
  static SHA384 Create()
  static SHA384 Create(string hashName)
  static byte[] HashData(byte[] source)
  static byte[] HashData(Stream source)

class SHA384Managed : SHA384
  SHA384Managed()

abstract class SHA512 : HashAlgorithm
  const int HashSizeInBits = 512
  const int HashSizeInBytes = 64
  static SHA512 Create()
  static SHA512 Create(string hashName)
  static byte[] HashData(byte[] source)
  static byte[] HashData(Stream source)

class SHA512Managed : SHA512
  SHA512Managed()

abstract class SymmetricAlgorithm : IDisposable
  int BlockSize { get; set; }
  int FeedbackSize { get; set; }
  byte[] IV { get; set; }
  byte[] Key { get; set; }
  KeySizes[] LegalBlockSizes { get; }
  KeySizes[] LegalKeySizes { get; }
  int KeySize { get; set; }
  CipherMode Mode { get; set; }
  PaddingMode Padding { get; set; }
  void Dispose()
  void Clear()
  bool ValidKeySize(int bitLength)
  static SymmetricAlgorithm Create(string algName)
  unlisted static SymmetricAlgorithm Create()
  ICryptoTransform CreateEncryptor()
  ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV)
  ICryptoTransform CreateDecryptor()
  ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV)
  void GenerateKey()
  void GenerateIV()
  byte[] EncryptCbc(byte[] plaintext, byte[] iv, PaddingMode paddingMode = PaddingMode.PKCS7)
  byte[] DecryptCbc(byte[] ciphertext, byte[] iv, PaddingMode paddingMode = PaddingMode.PKCS7)
  byte[] EncryptEcb(byte[] plaintext, PaddingMode paddingMode)
  byte[] DecryptEcb(byte[] ciphertext, PaddingMode paddingMode)
  byte[] EncryptCfb(byte[] plaintext, byte[] iv, PaddingMode paddingMode = PaddingMode.None, int feedbackSizeInBits = 8)
  byte[] DecryptCfb(byte[] ciphertext, byte[] iv, PaddingMode paddingMode = PaddingMode.None, int feedbackSizeInBits = 8)
  int GetCiphertextLengthCbc(int plaintextLength, PaddingMode paddingMode = PaddingMode.PKCS7)
  int GetCiphertextLengthEcb(int plaintextLength, PaddingMode paddingMode)
  int GetCiphertextLengthCfb(int plaintextLength, PaddingMode paddingMode = PaddingMode.None, int feedbackSizeInBits = 8)

enum CipherMode { CBC = 1, ECB, OFB, CFB, CTS }

enum PaddingMode { None = 1, PKCS7, Zeros, ANSIX923, ISO10126 }

enum CryptoStreamMode { Read, Write }

enum RSAEncryptionPaddingMode { Pkcs1, Oaep }

enum RSASignaturePaddingMode { Pkcs1, Pss }

enum OidGroup { All, HashAlgorithm, EncryptionAlgorithm, PublicKeyAlgorithm, SignatureAlgorithm, Attribute, ExtensionOrAttribute, EnhancedKeyUsage, Policy, Template, KeyDerivationFunction }

enum FromBase64TransformMode { IgnoreWhiteSpaces, DoNotIgnoreWhiteSpaces }

[flags] enum CspProviderFlags { NoFlags, UseMachineKeyStore, UseDefaultKeyContainer, UseNonExportableKey = 4, UseExistingKey = 8, UseArchivableKey = 16, UseUserProtectedKey = 32, NoPrompt = 64, CreateEphemeralKey = 128 }

unlisted class CryptographicException : SystemException
  CryptographicException()
  CryptographicException(string message)
  CryptographicException(string format, string insert)
  CryptographicException(string message, Exception inner)
  CryptographicException(int hr)

unlisted abstract class Aes : SymmetricAlgorithm
  static Aes Create()
  static Aes Create(string algorithmName)

unlisted class AesManaged : Aes
  AesManaged()

unlisted class AesCryptoServiceProvider : Aes
  AesCryptoServiceProvider()

unlisted abstract class Rijndael : SymmetricAlgorithm
  static Rijndael Create()
  static Rijndael Create(string algName)

unlisted class RijndaelManaged : Rijndael
  RijndaelManaged()

unlisted abstract class TripleDES : SymmetricAlgorithm
  static TripleDES Create()
  static TripleDES Create(string str)
  static bool IsWeakKey(byte[] rgbKey)

unlisted class TripleDESCryptoServiceProvider : TripleDES
  TripleDESCryptoServiceProvider()

unlisted abstract class DES : SymmetricAlgorithm
  static DES Create()
  static DES Create(string algName)
  static bool IsWeakKey(byte[] rgbKey)
  static bool IsSemiWeakKey(byte[] rgbKey)

unlisted class DESCryptoServiceProvider : DES
  DESCryptoServiceProvider()

unlisted abstract class RC2 : SymmetricAlgorithm
  int EffectiveKeySize { get; set; }
  static RC2 Create()
  static RC2 Create(string AlgName)

unlisted class RC2CryptoServiceProvider : RC2
  RC2CryptoServiceProvider()
  bool UseSalt { get; set; }

unlisted class RSACryptoServiceProvider : RSA, ICspAsymmetricAlgorithm
  RSACryptoServiceProvider()
  RSACryptoServiceProvider(CspParameters parameters)
  RSACryptoServiceProvider(int dwKeySize)
  RSACryptoServiceProvider(int dwKeySize, CspParameters parameters)
  static bool UseMachineKeyStore { get; set; }
  bool PersistKeyInCsp { get; set; }
  bool PublicOnly { get; }
  CspKeyContainerInfo CspKeyContainerInfo { get; }
  byte[] Decrypt(byte[] rgb, bool fOAEP)
  byte[] Encrypt(byte[] rgb, bool fOAEP)
  byte[] SignData(byte[] buffer, object halg)
  byte[] SignData(Stream inputStream, object halg)
  byte[] SignData(byte[] buffer, int offset, int count, object halg)
  byte[] SignHash(byte[] rgbHash, string str)
  bool VerifyData(byte[] buffer, object halg, byte[] signature)
  bool VerifyHash(byte[] rgbHash, string str, byte[] rgbSignature)
  byte[] ExportCspBlob(bool includePrivateParameters)
  void ImportCspBlob(byte[] keyBlob)

unlisted abstract class RandomNumberGenerator : IDisposable
  static RandomNumberGenerator Create()
  static RandomNumberGenerator Create(string rngName)
  void Dispose()
  void GetBytes(byte[] data)
  void GetBytes(byte[] data, int offset, int count)
  static byte[] GetBytes(int count)
  void GetNonZeroBytes(byte[] data)
  static int GetInt32(int fromInclusive, int toExclusive)
  static int GetInt32(int toExclusive)
  static string GetHexString(int stringLength, bool lowercase = false)
  static void Fill(byte[] data)
  static string GetString(string choices, int length)

unlisted struct RSAParameters
  byte[] Exponent
  byte[] Modulus
  byte[] P
  byte[] Q
  byte[] DP
  byte[] DQ
  byte[] InverseQ
  byte[] D

unlisted class KeySizes
  KeySizes(int minSize, int maxSize, int skipSize)
  int MinSize { get; }
  int MaxSize { get; }
  int SkipSize { get; }

unlisted interface ICryptoTransform : IDisposable
  int InputBlockSize { get; }
  int OutputBlockSize { get; }
  bool CanTransformMultipleBlocks { get; }
  bool CanReuseTransform { get; }
  int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
  byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)

unlisted class CryptoStream : Stream
  CryptoStream(Stream stream, ICryptoTransform transform, CryptoStreamMode mode)
  CryptoStream(Stream stream, ICryptoTransform transform, CryptoStreamMode mode, bool leaveOpen)
  bool HasFlushedFinalBlock { get; }
  void FlushFinalBlock()
  void Clear()

unlisted class MD5CryptoServiceProvider : MD5
  MD5CryptoServiceProvider()

unlisted class SHA1CryptoServiceProvider : SHA1
  SHA1CryptoServiceProvider()

unlisted class SHA256CryptoServiceProvider : SHA256
  SHA256CryptoServiceProvider()

unlisted class SHA384CryptoServiceProvider : SHA384
  SHA384CryptoServiceProvider()

unlisted class SHA512CryptoServiceProvider : SHA512
  SHA512CryptoServiceProvider()

unlisted class SHA512Cng : SHA512
  SHA512Cng()

unlisted class SHA256Cng : SHA256
  SHA256Cng()

unlisted class SHA384Cng : SHA384
  SHA384Cng()

unlisted class SHA1Cng : SHA1
  SHA1Cng()

unlisted class MD5Cng : MD5
  MD5Cng()

unlisted class Rfc2898DeriveBytes : DeriveBytes
  Rfc2898DeriveBytes(byte[] password, byte[] salt, int iterations)
  Rfc2898DeriveBytes(byte[] password, byte[] salt, int iterations, HashAlgorithmName hashAlgorithm)
  Rfc2898DeriveBytes(string password, byte[] salt)
  Rfc2898DeriveBytes(string password, byte[] salt, int iterations)
  Rfc2898DeriveBytes(string password, byte[] salt, int iterations, HashAlgorithmName hashAlgorithm)
  Rfc2898DeriveBytes(string password, int saltSize)
  Rfc2898DeriveBytes(string password, int saltSize, int iterations)
  Rfc2898DeriveBytes(string password, int saltSize, int iterations, HashAlgorithmName hashAlgorithm)
  HashAlgorithmName HashAlgorithm { get; }
  int IterationCount { get; set; }
  byte[] Salt { get; set; }
  byte[] CryptDeriveKey(string algname, string alghashname, int keySize, byte[] rgbIV)
  static byte[] Pbkdf2(byte[] password, byte[] salt, int iterations, HashAlgorithmName hashAlgorithm, int outputLength)
  static byte[] Pbkdf2(string password, byte[] salt, int iterations, HashAlgorithmName hashAlgorithm, int outputLength)

unlisted abstract class DeriveBytes : IDisposable
  byte[] GetBytes(int cb)
  void Reset()
  void Dispose()

unlisted abstract class DSA : AsymmetricAlgorithm
  static DSA Create()
  static DSA Create(string algName)
  static DSA Create(int keySizeInBits)
  static DSA Create(DSAParameters parameters)
  byte[] CreateSignature(byte[] rgbHash)
  bool VerifySignature(byte[] rgbHash, byte[] rgbSignature)
  byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
  byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm)
  byte[] SignData(Stream data, HashAlgorithmName hashAlgorithm)
  bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm)
  bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm)
  bool VerifyData(Stream data, byte[] signature, HashAlgorithmName hashAlgorithm)
  DSAParameters ExportParameters(bool includePrivateParameters)
  void ImportParameters(DSAParameters parameters)

unlisted abstract class ECDsa : AsymmetricAlgorithm
  static ECDsa Create()
  static ECDsa Create(string algorithm)
  static ECDsa Create(ECCurve curve)
  static ECDsa Create(ECParameters parameters)
  byte[] SignHash(byte[] hash)
  bool VerifyHash(byte[] hash, byte[] signature)
  byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
  byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm)
  byte[] SignData(Stream data, HashAlgorithmName hashAlgorithm)
  bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm)
  bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm)
  bool VerifyData(Stream data, byte[] signature, HashAlgorithmName hashAlgorithm)
  ECParameters ExportParameters(bool includePrivateParameters)
  ECParameters ExportExplicitParameters(bool includePrivateParameters)
  void ImportParameters(ECParameters parameters)
  void GenerateKey(ECCurve curve)
  byte[] ExportECPrivateKey()

unlisted abstract class ECDiffieHellman : AsymmetricAlgorithm
  ECDiffieHellmanPublicKey PublicKey { get; }
  static ECDiffieHellman Create()
  static ECDiffieHellman Create(string algorithm)
  static ECDiffieHellman Create(ECCurve curve)
  static ECDiffieHellman Create(ECParameters parameters)
  byte[] DeriveKeyMaterial(ECDiffieHellmanPublicKey otherPartyPublicKey)
  byte[] DeriveKeyFromHash(ECDiffieHellmanPublicKey otherPartyPublicKey, HashAlgorithmName hashAlgorithm)
  byte[] DeriveKeyFromHash(ECDiffieHellmanPublicKey otherPartyPublicKey, HashAlgorithmName hashAlgorithm, byte[] secretPrepend, byte[] secretAppend)
  byte[] DeriveKeyFromHmac(ECDiffieHellmanPublicKey otherPartyPublicKey, HashAlgorithmName hashAlgorithm, byte[] hmacKey)
  byte[] DeriveKeyFromHmac(ECDiffieHellmanPublicKey otherPartyPublicKey, HashAlgorithmName hashAlgorithm, byte[] hmacKey, byte[] secretPrepend, byte[] secretAppend)
  byte[] DeriveKeyTls(ECDiffieHellmanPublicKey otherPartyPublicKey, byte[] prfLabel, byte[] prfSeed)
  ECParameters ExportParameters(bool includePrivateParameters)
  ECParameters ExportExplicitParameters(bool includePrivateParameters)
  void ImportParameters(ECParameters parameters)
  void GenerateKey(ECCurve curve)
  byte[] ExportECPrivateKey()

unlisted class RSACng : RSA
  RSACng()
  RSACng(int keySize)
  RSACng(CngKey key)
  CngKey Key { get; }

unlisted class ToBase64Transform : ICryptoTransform, IDisposable
  ToBase64Transform()
  int InputBlockSize { get; }
  int OutputBlockSize { get; }
  bool CanTransformMultipleBlocks { get; }
  bool CanReuseTransform { get; }
  int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
  byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
  void Dispose()
  void Clear()

unlisted class FromBase64Transform : ICryptoTransform, IDisposable
  FromBase64Transform()
  FromBase64Transform(FromBase64TransformMode whitespaces)
  int InputBlockSize { get; }
  int OutputBlockSize { get; }
  bool CanTransformMultipleBlocks { get; }
  bool CanReuseTransform { get; }
  int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
  byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
  void Dispose()
  void Clear()

unlisted class AsnEncodedData
  AsnEncodedData(string oid, byte[] rawData)
  AsnEncodedData(Oid oid, byte[] rawData)
  AsnEncodedData(AsnEncodedData asnEncodedData)
  AsnEncodedData(byte[] rawData)
  Oid Oid { get; set; }
  byte[] RawData { get; set; }
  void CopyFrom(AsnEncodedData asnEncodedData)
  string Format(bool multiLine)

unlisted class OidCollection : IEnumerable, ICollection
  OidCollection()
  Oid this[int index] { get; }
  Oid this[string oid] { get; }
  int Count { get; }
  bool IsSynchronized { get; }
  object SyncRoot { get; }
  int Add(Oid oid)
  OidEnumerator GetEnumerator()
  void CopyTo(Oid[] array, int index)

unlisted abstract class RIPEMD160 : HashAlgorithm
  static RIPEMD160 Create()
  static RIPEMD160 Create(string hashName)

unlisted class HMACRIPEMD160 : HMAC
  HMACRIPEMD160()
  HMACRIPEMD160(byte[] key)

unlisted class MACTripleDES : KeyedHashAlgorithm
  MACTripleDES()
  MACTripleDES(byte[] rgbKey)
  MACTripleDES(string strTripleDES, byte[] rgbKey)
  PaddingMode Padding { get; set; }

unlisted class CspParameters
  CspParameters()
  CspParameters(int dwTypeIn)
  CspParameters(int dwTypeIn, string strProviderNameIn)
  CspParameters(int dwTypeIn, string strProviderNameIn, string strContainerNameIn)
  int ProviderType
  string ProviderName
  string KeyContainerName
  int KeyNumber
  CspProviderFlags Flags { get; set; }
  SecureString KeyPassword { get; set; }
  IntPtr ParentWindowHandle { get; set; }

unlisted static class CryptographicOperations
  static bool FixedTimeEquals(byte[] left, byte[] right)
  static void ZeroMemory(byte[] buffer)

unlisted opaque interface ICspAsymmetricAlgorithm

unlisted opaque class CspKeyContainerInfo

unlisted opaque struct DSAParameters

unlisted opaque struct ECCurve

unlisted opaque struct ECParameters

unlisted opaque abstract class ECDiffieHellmanPublicKey : IDisposable

unlisted opaque class CngKey : IDisposable

unlisted opaque class OidEnumerator : IEnumerator

unlisted opaque class PbeParameters

unlisted opaque struct PemFields

unlisted opaque static class PemEncoding

unlisted opaque class AesGcm : IDisposable

unlisted opaque class AesCcm : IDisposable

unlisted opaque class AesCng : Aes

unlisted opaque class ChaCha20Poly1305 : IDisposable

unlisted opaque static class HKDF

unlisted opaque abstract class SHA3_256 : HashAlgorithm

unlisted opaque abstract class SHA3_384 : HashAlgorithm

unlisted opaque abstract class SHA3_512 : HashAlgorithm

unlisted opaque class HMACSHA3_256 : HMAC

unlisted opaque class HMACSHA3_384 : HMAC

unlisted opaque class HMACSHA3_512 : HMAC

unlisted opaque class IncrementalHash : IDisposable

unlisted opaque class RSAOpenSsl : RSA

unlisted opaque static class ProtectedData

namespace System.Security.Cryptography.X509Certificates

class PublicKey
  PublicKey(Oid oid, AsnEncodedData parameters, AsnEncodedData keyValue)
  PublicKey(AsymmetricAlgorithm key)
  AsnEncodedData EncodedKeyValue { get; }
  AsnEncodedData EncodedParameters { get; }
  AsymmetricAlgorithm Key { get; }
  Oid Oid { get; }
  RSA GetRSAPublicKey()
  DSA GetDSAPublicKey()
  ECDsa GetECDsaPublicKey()
  ECDiffieHellman GetECDiffieHellmanPublicKey()
  byte[] ExportSubjectPublicKeyInfo()
  static PublicKey CreateFromSubjectPublicKeyInfo(byte[] source, out int bytesRead)

static class RSACertificateExtensions
  static RSA GetRSAPrivateKey(this X509Certificate2 certificate)
  static RSA GetRSAPublicKey(this X509Certificate2 certificate)
  static X509Certificate2 CopyWithPrivateKey(this X509Certificate2 certificate, RSA privateKey)

class X500DistinguishedName : AsnEncodedData
  unlisted X500DistinguishedName(AsnEncodedData encodedDistinguishedName)
  unlisted X500DistinguishedName(byte[] encodedDistinguishedName)
  unlisted X500DistinguishedName(string distinguishedName)
  unlisted X500DistinguishedName(string distinguishedName, X500DistinguishedNameFlags flag)
  unlisted X500DistinguishedName(X500DistinguishedName distinguishedName)
  string Name { get; }
  unlisted Oid Oid { get; set; }
  unlisted byte[] RawData { get; set; }
  unlisted string Decode(X500DistinguishedNameFlags flag)
  unlisted string Format(bool multiLine)
  unlisted void CopyFrom(AsnEncodedData asnEncodedData)
  unlisted IEnumerable<X500RelativeDistinguishedName> EnumerateRelativeDistinguishedNames(bool reversed = true)

class X509Certificate : IDisposable
  X509Certificate()
  X509Certificate(byte[] data)
  X509Certificate(byte[] rawData, string password)
  X509Certificate(byte[] rawData, SecureString password)
  X509Certificate(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate(byte[] rawData, SecureString password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate(IntPtr handle)
  X509Certificate(string fileName)
  X509Certificate(string fileName, string password)
  X509Certificate(string fileName, SecureString password)
  X509Certificate(string fileName, string password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate(string fileName, SecureString password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate(X509Certificate cert)
  IntPtr Handle { get; }
  string Issuer { get; }
  string Subject { get; }
  void Reset()
  static X509Certificate CreateFromCertFile(string filename)
  static X509Certificate CreateFromSignedFile(string filename)
  void Dispose()
  bool Equals(X509Certificate other)
  bool Equals(object obj)
  byte[] Export(X509ContentType contentType)
  byte[] Export(X509ContentType contentType, string password)
  byte[] Export(X509ContentType contentType, SecureString password)
  string GetRawCertDataString()
  byte[] GetCertHash()
  byte[] GetCertHash(HashAlgorithmName hashAlgorithm)
  string GetCertHashString()
  string GetCertHashString(HashAlgorithmName hashAlgorithm)
  string GetEffectiveDateString()
  string GetExpirationDateString()
  string GetFormat()
  string GetPublicKeyString()
  byte[] GetRawCertData()
  string GetKeyAlgorithm()
  byte[] GetKeyAlgorithmParameters()
  string GetKeyAlgorithmParametersString()
  byte[] GetPublicKey()
  byte[] GetSerialNumber()
  string GetSerialNumberString()
  string GetName()
  string GetIssuerName()
  string ToString(bool fVerbose)
  void Import(byte[] rawData)
  void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)
  void Import(byte[] rawData, SecureString password, X509KeyStorageFlags keyStorageFlags)
  void Import(string fileName)
  void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags)
  void Import(string fileName, SecureString password, X509KeyStorageFlags keyStorageFlags)

class X509Certificate2 : X509Certificate
  X509Certificate2()
  X509Certificate2(byte[] rawData)
  X509Certificate2(byte[] rawData, string password)
  X509Certificate2(byte[] rawData, SecureString password)
  X509Certificate2(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate2(byte[] rawData, SecureString password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate2(IntPtr handle)
  X509Certificate2(string fileName)
  X509Certificate2(string fileName, string password)
  X509Certificate2(string fileName, SecureString password)
  X509Certificate2(string fileName, string password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate2(string fileName, SecureString password, X509KeyStorageFlags keyStorageFlags)
  X509Certificate2(X509Certificate certificate)
  bool Archived { get; set; }
  X509ExtensionCollection Extensions { get; }
  string FriendlyName { get; set; }
  bool HasPrivateKey { get; }
  AsymmetricAlgorithm PrivateKey { get; set; }
  X500DistinguishedName IssuerName { get; }
  DateTime NotAfter { get; }
  DateTime NotBefore { get; }
  PublicKey PublicKey { get; }
  byte[] RawData { get; }
  string SerialNumber { get; }
  Oid SignatureAlgorithm { get; }
  X500DistinguishedName SubjectName { get; }
  string Thumbprint { get; }
  int Version { get; }
  static X509ContentType GetCertContentType(byte[] rawData)
  static X509ContentType GetCertContentType(string fileName)
  string GetNameInfo(X509NameType nameType, bool forIssuer)
  bool Verify()
  static X509Certificate2 CreateFromPem(string certPem)
  static X509Certificate2 CreateFromPem(string certPem, string keyPem)
  static X509Certificate2 CreateFromPemFile(string certPemFilePath, string keyPemFilePath = null)
  static X509Certificate2 CreateFromEncryptedPem(string certPem, string keyPem, string password)
  static X509Certificate2 CreateFromEncryptedPemFile(string certPemFilePath, string password, string keyPemFilePath = null)
  string ExportCertificatePem()
  bool MatchesHostname(string hostname, bool allowWildcards = true, bool allowCommonName = true)
  ECDiffieHellman GetECDiffieHellmanPublicKey()
  ECDiffieHellman GetECDiffieHellmanPrivateKey()
  X509Certificate2 CopyWithPrivateKey(ECDiffieHellman privateKey)

enum X509ContentType { Unknown, Cert, SerializedCert, Pfx, Pkcs12 = 3, SerializedStore, Pkcs7, Authenticode }

enum X509NameType { SimpleName, EmailName, UpnName, DnsName, DnsFromAlternativeName, UrlName }

[flags] enum X509KeyStorageFlags { DefaultKeySet, UserKeySet, MachineKeySet, Exportable = 4, UserProtected = 8, PersistKeySet = 16, EphemeralKeySet = 32 }

enum X509FindType { FindByThumbprint, FindBySubjectName, FindBySubjectDistinguishedName, FindByIssuerName, FindByIssuerDistinguishedName, FindBySerialNumber, FindByTimeValid, FindByTimeNotYetValid, FindByTimeExpired, FindByTemplateName, FindByApplicationPolicy, FindByCertificatePolicy, FindByExtension, FindByKeyUsage, FindBySubjectKeyIdentifier }

enum X509RevocationMode { NoCheck, Online, Offline }

[flags] enum X509VerificationFlags { NoFlag, IgnoreNotTimeValid, IgnoreCtlNotTimeValid, IgnoreNotTimeNested = 4, IgnoreInvalidBasicConstraints = 8, AllowUnknownCertificateAuthority = 16, IgnoreWrongUsage = 32, IgnoreInvalidName = 64, IgnoreInvalidPolicy = 128, IgnoreEndRevocationUnknown = 256, IgnoreCtlSignerRevocationUnknown = 512, IgnoreCertificateAuthorityRevocationUnknown = 1024, IgnoreRootRevocationUnknown = 2048, AllFlags = 4095 }

enum StoreName { AddressBook = 1, AuthRoot, CertificateAuthority, Disallowed, My, Root, TrustedPeople, TrustedPublisher }

enum StoreLocation { CurrentUser = 1, LocalMachine }

[flags] enum OpenFlags { ReadOnly, ReadWrite, MaxAllowed, OpenExistingOnly = 4, IncludeArchived = 8 }

enum X509IncludeOption { None, ExcludeRoot, EndCertOnly, WholeChain }

[flags] enum X500DistinguishedNameFlags { None, Reversed, UseSemicolons = 16, DoNotUsePlusSign = 32, DoNotUseQuotes = 64, UseCommas = 128, UseNewLines = 256, UseUTF8Encoding = 4096, UseT61Encoding = 8192, ForceUTF8Encoding = 16384 }

enum X509RevocationFlag { EndCertificateOnly, EntireChain, ExcludeRoot }

[flags] enum X509KeyUsageFlags { None, EncipherOnly, CrlSign, KeyCertSign = 4, KeyAgreement = 8, DataEncipherment = 16, KeyEncipherment = 32, NonRepudiation = 64, DigitalSignature = 128, DecipherOnly = 32768 }

enum X509SubjectKeyIdentifierHashAlgorithm { Sha1, ShortSha1, CapiSha1 }

[flags] enum X509ChainStatusFlags { NoError, NotTimeValid, NotTimeNested, Revoked = 4, NotSignatureValid = 8, NotValidForUsage = 16, UntrustedRoot = 32, RevocationStatusUnknown = 64, Cyclic = 128, InvalidExtension = 256, InvalidPolicyConstraints = 512, InvalidBasicConstraints = 1024, InvalidNameConstraints = 2048, HasNotSupportedNameConstraint = 4096, HasNotDefinedNameConstraint = 8192, HasNotPermittedNameConstraint = 16384, HasExcludedNameConstraint = 32768, PartialChain = 65536, CtlNotTimeValid = 131072, CtlNotSignatureValid = 262144, CtlNotValidForUsage = 524288, OfflineRevocation = 16777216, NoIssuanceChainPolicy = 33554432, ExplicitDistrust = 67108864, HasNotSupportedCriticalExtension = 134217728, HasWeakSignature = 1048576 }

unlisted class X509Chain : IDisposable
  X509Chain()
  X509Chain(bool useMachineContext)
  X509Chain(IntPtr chainContext)
  IntPtr ChainContext { get; }
  X509ChainElementCollection ChainElements { get; }
  X509ChainPolicy ChainPolicy { get; set; }
  X509ChainStatus[] ChainStatus { get; }
  SafeX509ChainHandle SafeHandle { get; }
  bool Build(X509Certificate2 certificate)
  void Reset()
  static X509Chain Create()
  void Dispose()

unlisted class X509ChainPolicy
  X509ChainPolicy()
  OidCollection ApplicationPolicy { get; }
  OidCollection CertificatePolicy { get; }
  X509Certificate2Collection ExtraStore { get; }
  X509RevocationFlag RevocationFlag { get; set; }
  X509RevocationMode RevocationMode { get; set; }
  TimeSpan UrlRetrievalTimeout { get; set; }
  X509VerificationFlags VerificationFlags { get; set; }
  DateTime VerificationTime { get; set; }
  void Reset()

unlisted class X509Certificate2Collection : X509CertificateCollection
  X509Certificate2Collection()
  X509Certificate2Collection(X509Certificate2Collection certificates)
  X509Certificate2Collection(X509Certificate2 certificate)
  X509Certificate2Collection(X509Certificate2[] certificates)
  X509Certificate2 this[int index] { get; set; }
  int Add(X509Certificate2 certificate)
  void AddRange(X509Certificate2[] certificates)
  void AddRange(X509Certificate2Collection certificates)
  bool Contains(X509Certificate2 certificate)
  byte[] Export(X509ContentType contentType)
  byte[] Export(X509ContentType contentType, string password)
  X509Certificate2Collection Find(X509FindType findType, object findValue, bool validOnly)
  X509Certificate2Enumerator GetEnumerator()
  void Import(byte[] rawData)
  void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags)
  void Import(string fileName)
  void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags)
  void Insert(int index, X509Certificate2 certificate)
  void Remove(X509Certificate2 certificate)
  void RemoveRange(X509Certificate2[] certificates)
  void RemoveRange(X509Certificate2Collection certificates)

unlisted class X509CertificateCollection : CollectionBase
  X509CertificateCollection()
  X509CertificateCollection(X509Certificate[] value)
  X509CertificateCollection(X509CertificateCollection value)
  X509Certificate this[int index] { get; set; }
  int Add(X509Certificate value)
  void AddRange(X509Certificate[] value)
  void AddRange(X509CertificateCollection value)
  bool Contains(X509Certificate value)
  void CopyTo(X509Certificate[] array, int index)
  X509CertificateCollection.X509CertificateEnumerator GetEnumerator()
  int IndexOf(X509Certificate value)
  void Insert(int index, X509Certificate value)
  void Remove(X509Certificate value)

unlisted class X509ExtensionCollection : IEnumerable, ICollection
  X509ExtensionCollection()
  int Count { get; }
  bool IsSynchronized { get; }
  object SyncRoot { get; }
  X509Extension this[int index] { get; }
  X509Extension this[string oid] { get; }
  int Add(X509Extension extension)
  void CopyTo(X509Extension[] array, int index)
  X509ExtensionEnumerator GetEnumerator()

unlisted class X509Extension : AsnEncodedData
  X509Extension(AsnEncodedData encodedExtension, bool critical)
  X509Extension(Oid oid, byte[] rawData, bool critical)
  X509Extension(string oid, byte[] rawData, bool critical)
  bool Critical { get; set; }

unlisted class X509Store : IDisposable
  X509Store()
  X509Store(string storeName)
  X509Store(StoreName storeName)
  X509Store(StoreLocation storeLocation)
  X509Store(StoreName storeName, StoreLocation storeLocation)
  X509Store(StoreName storeName, StoreLocation storeLocation, OpenFlags openFlags)
  X509Store(string storeName, StoreLocation storeLocation, OpenFlags openFlags)
  X509Store(IntPtr storeHandle)
  X509Store(string storeName, StoreLocation storeLocation)
  X509Certificate2Collection Certificates { get; }
  StoreLocation Location { get; }
  string Name { get; }
  bool IsOpen { get; }
  IntPtr StoreHandle { get; }
  void Add(X509Certificate2 certificate)
  void AddRange(X509Certificate2Collection certificates)
  void Close()
  void Dispose()
  void Open(OpenFlags flags)
  void Remove(X509Certificate2 certificate)
  void RemoveRange(X509Certificate2Collection certificates)

unlisted static class ECDsaCertificateExtensions
  static ECDsa GetECDsaPrivateKey(this X509Certificate2 certificate)
  static ECDsa GetECDsaPublicKey(this X509Certificate2 certificate)
  static X509Certificate2 CopyWithPrivateKey(this X509Certificate2 certificate, ECDsa privateKey)

unlisted class X509BasicConstraintsExtension : X509Extension
  X509BasicConstraintsExtension()
  X509BasicConstraintsExtension(AsnEncodedData encodedBasicConstraints, bool critical)
  X509BasicConstraintsExtension(bool certificateAuthority, bool hasPathLengthConstraint, int pathLengthConstraint, bool critical)
  bool CertificateAuthority { get; }
  bool HasPathLengthConstraint { get; }
  int PathLengthConstraint { get; }

unlisted class X509KeyUsageExtension : X509Extension
  X509KeyUsageExtension()
  X509KeyUsageExtension(AsnEncodedData encodedKeyUsage, bool critical)
  X509KeyUsageExtension(X509KeyUsageFlags keyUsages, bool critical)
  X509KeyUsageFlags KeyUsages { get; }

unlisted class X509EnhancedKeyUsageExtension : X509Extension
  X509EnhancedKeyUsageExtension()
  X509EnhancedKeyUsageExtension(AsnEncodedData encodedEnhancedKeyUsages, bool critical)
  X509EnhancedKeyUsageExtension(OidCollection enhancedKeyUsages, bool critical)
  OidCollection EnhancedKeyUsages { get; }

unlisted class X509SubjectKeyIdentifierExtension : X509Extension
  X509SubjectKeyIdentifierExtension()
  X509SubjectKeyIdentifierExtension(AsnEncodedData encodedSubjectKeyIdentifier, bool critical)
  X509SubjectKeyIdentifierExtension(byte[] subjectKeyIdentifier, bool critical)
  X509SubjectKeyIdentifierExtension(string subjectKeyIdentifier, bool critical)
  X509SubjectKeyIdentifierExtension(PublicKey key, bool critical)
  X509SubjectKeyIdentifierExtension(PublicKey key, X509SubjectKeyIdentifierHashAlgorithm algorithm, bool critical)
  string SubjectKeyIdentifier { get; }

unlisted struct X509ChainStatus
  X509ChainStatusFlags Status { get; set; }
  string StatusInformation { get; set; }

unlisted class X509ChainElement
  X509Certificate2 Certificate { get; }
  X509ChainStatus[] ChainElementStatus { get; }
  string Information { get; }

unlisted class X509ChainElementCollection : IEnumerable, ICollection
  int Count { get; }
  bool IsSynchronized { get; }
  X509ChainElement this[int index] { get; }
  object SyncRoot { get; }
  void CopyTo(X509ChainElement[] array, int index)
  X509ChainElementEnumerator GetEnumerator()

unlisted opaque class X509Certificate2Enumerator : IEnumerator

unlisted opaque class X509CertificateCollection.X509CertificateEnumerator : IEnumerator

unlisted opaque class X509ExtensionEnumerator : IEnumerator

unlisted opaque class X509ChainElementEnumerator : IEnumerator

unlisted opaque class X500RelativeDistinguishedName

unlisted opaque static class DSACertificateExtensions

unlisted opaque class CertificateRequest

unlisted opaque static class X509CertificateLoader
`
