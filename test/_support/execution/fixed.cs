// The clock and chance, which give the same in every run. run.ts puts them in the place of .NET's.
using System;
using ApimPolicy;

static class Fixed
{
  static int guids;

  /// <summary>What every Random gives: a part of its range, from 0 to below 1.</summary>
  public static double Part { get; private set; }

  public static void Start(double part)
  {
    Part = part;
    guids = 0;
  }

  public static Guid NewGuid() => new Guid(++guids, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);

  public static DateTime Now(IContext context) => context.Timestamp + context.Elapsed;
}

sealed class FixedRandom : Random
{
  public FixedRandom() { }
  public FixedRandom(int seed) { }
  protected override double Sample() => Fixed.Part;
  public override double NextDouble() => Fixed.Part;
  public override int Next() => Next(int.MaxValue);
  public override int Next(int maxValue) => Next(0, maxValue);
  public override int Next(int minValue, int maxValue) =>
    minValue + (int)(((long)maxValue - minValue) * Fixed.Part);
}
