using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

/// <summary>
/// The contract of a value: equality, operators, hash and order agree with each other, for typed, boxed, null and default operands.
/// </summary>
internal static class ValueContract
{
    /// <summary>Checks a value with an order.</summary>
    /// <param name="low">A value.</param>
    /// <param name="sameAsLow">An equal value, made another way.</param>
    /// <param name="higher">Values above it, in strictly ascending order; at least one.</param>
    public static void Check<T>(T low, T sameAsLow, params T[] higher)
        where T : IEquatable<T>, IComparable<T>
    {
        Require(higher.Length > 0, "Give at least one higher value.");
        CheckEquality(low, sameAsLow, higher);

        SameOrder(low, sameAsLow);
        T[] ascending = [low, .. higher];
        for (int i = 0; i < ascending.Length; i++)
        {
            SameOrder(ascending[i], ascending[i]);
            for (int j = i + 1; j < ascending.Length; j++)
                InOrder(ascending[i], ascending[j]);
        }

        BoxedOrder(low, sameAsLow, higher[0]);
        if (default(T) is null)
            NullOrder(low);
        else
            SameOrder<T>(default!, default!);
    }

    /// <summary>Checks a value that has equality and no order.</summary>
    /// <param name="value">A value.</param>
    /// <param name="same">An equal value, made another way.</param>
    /// <param name="different">Values that differ from it and from each other; at least one.</param>
    public static void CheckEquality<T>(T value, T same, params T[] different)
        where T : IEquatable<T>
    {
        Require(different.Length > 0, "Give at least one different value.");
        Equal(value, same);
        T[] distinct = [value, .. different];
        for (int i = 0; i < distinct.Length; i++)
        {
            Equal(distinct[i], distinct[i]);
            for (int j = i + 1; j < distinct.Length; j++)
                Different(distinct[i], distinct[j]);
        }

        Require(!value.Equals((object?)null), $"{Name(value)}: Equals(null) is true.");
        Require(!value.Equals(new object()), $"{Name(value)}: Equals(another type) is true.");
        if (default(T) is null)
            NullEquality(value);
        else
            DefaultEquality<T>();
    }

    private static void Equal<T>(T left, T right)
        where T : IEquatable<T>
    {
        string pair = $"{Name(left)} and {Name(right)}";
        Require(left.Equals(right) && right.Equals(left), $"{pair}: Equals is false, they should be equal.");
        Require(left.Equals((object)right) && right.Equals((object)left), $"{pair}: Equals(object) is false, they should be equal.");
        Require(left.GetHashCode() == right.GetHashCode(), $"{pair}: equal values have different hash codes.");
        Require(Operator("op_Equality", left, right), $"{pair}: == is false, they should be equal.");
        Require(!Operator("op_Inequality", left, right), $"{pair}: != is true, they should be equal.");
    }

    private static void Different<T>(T left, T right)
        where T : IEquatable<T>
    {
        string pair = $"{Name(left)} and {Name(right)}";
        Require(!left.Equals(right) && !right.Equals(left), $"{pair}: Equals is true, they should differ.");
        Require(!left.Equals((object)right) && !right.Equals((object)left), $"{pair}: Equals(object) is true, they should differ.");
        Require(!Operator("op_Equality", left, right), $"{pair}: == is true, they should differ.");
        Require(Operator("op_Inequality", left, right), $"{pair}: != is false, they should differ.");
    }

    private static void SameOrder<T>(T left, T right)
        where T : IComparable<T>
    {
        string pair = $"{Name(left)} and {Name(right)}";
        Require(left.CompareTo(right) == 0 && right.CompareTo(left) == 0, $"{pair}: CompareTo is not 0.");
        Require(!Operator("op_LessThan", left, right), $"{pair}: < is true for equal values.");
        Require(Operator("op_LessThanOrEqual", left, right), $"{pair}: <= is false for equal values.");
        Require(!Operator("op_GreaterThan", left, right), $"{pair}: > is true for equal values.");
        Require(Operator("op_GreaterThanOrEqual", left, right), $"{pair}: >= is false for equal values.");
    }

    private static void InOrder<T>(T low, T high)
        where T : IComparable<T>
    {
        string pair = $"{Name(low)} and {Name(high)}";
        Require(low.CompareTo(high) < 0, $"{pair}: CompareTo is not negative.");
        Require(high.CompareTo(low) > 0, $"{pair}: CompareTo the other way is not positive.");
        Require(Operator("op_LessThan", low, high) && !Operator("op_LessThan", high, low), $"{pair}: < is wrong.");
        Require(Operator("op_LessThanOrEqual", low, high) && !Operator("op_LessThanOrEqual", high, low), $"{pair}: <= is wrong.");
        Require(Operator("op_GreaterThan", high, low) && !Operator("op_GreaterThan", low, high), $"{pair}: > is wrong.");
        Require(Operator("op_GreaterThanOrEqual", high, low) && !Operator("op_GreaterThanOrEqual", low, high), $"{pair}: >= is wrong.");
    }

    private static void BoxedOrder<T>(T low, T same, T high)
        where T : IComparable<T>
    {
        if (low is not IComparable boxed)
            return;

        Require(boxed.CompareTo(same) == 0 && boxed.CompareTo(high) < 0, $"{Name(low)}: CompareTo(object) disagrees with CompareTo.");
        Require(boxed.CompareTo(null) > 0, $"{Name(low)}: CompareTo(null) is not positive.");
        try
        {
            _ = boxed.CompareTo(new object());
        }
        catch (ArgumentException)
        {
            return;
        }

        throw new XunitException($"{Name(low)}: CompareTo(another type) does not throw ArgumentException.");
    }

    private static void NullEquality<T>(T value)
        where T : IEquatable<T>
    {
        T none = default!;
        Require(!value.Equals(none), $"{Name(value)}: Equals(null) is true.");
        Require(!Operator("op_Equality", value, none) && !Operator("op_Equality", none, value), $"{Name(value)}: == null is true.");
        Require(Operator("op_Inequality", value, none) && Operator("op_Inequality", none, value), $"{Name(value)}: != null is false.");
        Require(Operator("op_Equality", none, none) && !Operator("op_Inequality", none, none), "null == null is false.");
    }

    private static void NullOrder<T>(T low)
        where T : IComparable<T>
    {
        T none = default!;
        Require(low.CompareTo(none) > 0, $"{Name(low)}: CompareTo(null) is not positive.");
        Require(Operator("op_GreaterThan", low, none) && !Operator("op_LessThan", low, none), $"{Name(low)}: null is not below it.");
        Require(Operator("op_LessThan", none, low) && !Operator("op_GreaterThan", none, low), $"{Name(low)}: null is not below it.");
        Require(Operator("op_LessThanOrEqual", none, none) && Operator("op_GreaterThanOrEqual", none, none), "null <= null is false.");
    }

    private static void DefaultEquality<T>()
        where T : IEquatable<T>
    {
        T none = default!;
        Equal(none, default!);
        Require(!none.Equals((object?)null), $"default({typeof(T).Name}): Equals(null) is true.");
        Require(!string.IsNullOrEmpty(none.ToString()), $"default({typeof(T).Name}): ToString is empty.");
    }

    private static bool Operator<T>(string name, T left, T right)
    {
        MethodInfo? method = typeof(T).GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(T), typeof(T)]);
        Require(method is not null, $"{typeof(T).Name} has no public {name}.");
        return (bool)method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [left, right], culture: null)!;
    }

    private static string Name<T>(T? value) => $"{typeof(T).Name} '{value}'";

    private static void Require([DoesNotReturnIf(false)] bool condition, string failure)
    {
        if (!condition)
            throw new XunitException(failure);
    }
}
