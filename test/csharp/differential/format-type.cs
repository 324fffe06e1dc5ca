using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Prints the static type of an expression the way the case files write it.</summary>
public static class StaticType
{
  static readonly Dictionary<Type, string> keywords = new Dictionary<Type, string>
  {
    { typeof(bool), "bool" }, { typeof(byte), "byte" }, { typeof(sbyte), "sbyte" },
    { typeof(short), "short" }, { typeof(ushort), "ushort" }, { typeof(int), "int" },
    { typeof(uint), "uint" }, { typeof(long), "long" }, { typeof(ulong), "ulong" },
    { typeof(char), "char" }, { typeof(float), "float" }, { typeof(double), "double" },
    { typeof(decimal), "decimal" }, { typeof(string), "string" }, { typeof(object), "object" },
  };

  /// <summary>The function only carries the type; it is never called.</summary>
  public static void Print<T>(int id, Func<T> code)
  {
    Console.WriteLine(id + "\t" + Format(typeof(T)));
  }

  /// <summary>The static type of code, for probes of it at compile time.</summary>
  public static T Of<T>(Func<T> code)
  {
    return default(T);
  }

  static string Format(Type type)
  {
    string keyword;
    if (keywords.TryGetValue(type, out keyword)) return keyword;
    if (type.IsArray) return FormatArray(type);
    if (type.Name.StartsWith("<>__AnonType")) return "anonymous";
    var value = Nullable.GetUnderlyingType(type);
    if (value != null) return Format(value) + "?";
    var arguments = type.GetGenericArguments();
    if (type.FullName.StartsWith("System.ValueTuple`"))
      return "(" + string.Join(", ", arguments.Select(Format)) + ")";
    return FormatName(type, arguments);
  }

  /// <summary>C# writes the outermost rank first: int[][,] is an array of int[,].</summary>
  static string FormatArray(Type type)
  {
    var ranks = "";
    for (; type.IsArray; type = type.GetElementType())
      ranks += "[" + new string(',', type.GetArrayRank() - 1) + "]";
    return Format(type) + ranks;
  }

  /// <summary>A nested type's arguments begin with those of the type around it.</summary>
  static string FormatName(Type type, Type[] arguments)
  {
    var outer = type.IsNested ? type.DeclaringType.GetGenericArguments().Length : 0;
    var prefix = type.IsNested ? FormatName(type.DeclaringType, arguments.Take(outer).ToArray()) + "." : "";
    var name = type.Name.Split('`')[0];
    var own = arguments.Skip(outer).Select(Format).ToArray();
    return prefix + name + (own.Length == 0 ? "" : "<" + string.Join(", ", own) + ">");
  }
}
