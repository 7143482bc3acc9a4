using System.Runtime.InteropServices;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

public sealed class ValueContractTests
{
    [Fact]
    public void A_sound_value_passes()
    {
        ValueContract.Check(new Whole(1), new Whole(1), new Whole(2), new Whole(3));
        ValueContract.CheckEquality(new Whole(1), new Whole(1), new Whole(0));
        ValueContract.CheckEquality(new Name("a"), new Name("a"), new Name("b"));
    }

    [Fact]
    public void Values_that_should_be_equal_and_are_not_fail() =>
        Fails("Whole '1' and Whole '2': Equals is false, they should be equal.", () => ValueContract.Check(new Whole(1), new Whole(2), new Whole(3)));

    [Fact]
    public void Values_that_are_not_ascending_fail() =>
        Fails("Whole '3' and Whole '2': CompareTo is not negative.", () => ValueContract.Check(new Whole(1), new Whole(1), new Whole(3), new Whole(2)));

    [Fact]
    public void Equal_values_with_different_hash_codes_fail() =>
        Fails(
            "Whole '1' and Whole '1': equal values have different hash codes.",
            () => ValueContract.CheckEquality(new Whole(1), new Whole(1, hash: 7), new Whole(2)));

    [Fact]
    public void A_value_without_an_operator_fails() =>
        Fails("String has no public op_LessThan.", () => ValueContract.Check("a", "a", "b"));

    [Fact]
    public void An_ordered_class_stands_above_null()
    {
        ValueContract.Check(new Grade(1), new Grade(1), new Grade(2));
        Fails("Grade '1': CompareTo(null) is not positive.", () => ValueContract.Check(new Grade(1, belowNull: true), new Grade(1), new Grade(2)));
    }

    [Fact]
    public void A_contract_without_another_value_is_refused()
    {
        Fails("Give at least one higher value.", () => ValueContract.Check(new Whole(1), new Whole(1)));
        Fails("Give at least one different value.", () => ValueContract.CheckEquality(new Whole(1), new Whole(1)));
    }

    private static void Fails(string message, Action check) => Assert.Equal(message, Assert.Throws<XunitException>(check).Message);

    private sealed record Name(string Text);

    private sealed record Grade(int Value) : IComparable<Grade>
    {
        private readonly bool _belowNull;

        public Grade(int value, bool belowNull)
            : this(value) => _belowNull = belowNull;

        public static bool operator <(Grade? left, Grade? right) => Compare(left, right) < 0;

        public static bool operator <=(Grade? left, Grade? right) => Compare(left, right) <= 0;

        public static bool operator >(Grade? left, Grade? right) => Compare(left, right) > 0;

        public static bool operator >=(Grade? left, Grade? right) => Compare(left, right) >= 0;

        public bool Equals(Grade? other) => Value == other?.Value;

        public override int GetHashCode() => Value;

        public int CompareTo(Grade? other) => other is null ? (_belowNull ? -1 : 1) : Value.CompareTo(other.Value);

        public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

        private static int Compare(Grade? left, Grade? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly struct Whole(int value, int hash = 0) : IEquatable<Whole>, IComparable<Whole>, IComparable
    {
        private readonly int _value = value;
        private readonly int _hash = hash;

        public static bool operator ==(Whole left, Whole right) => left.Equals(right);

        public static bool operator !=(Whole left, Whole right) => !left.Equals(right);

        public static bool operator <(Whole left, Whole right) => left.CompareTo(right) < 0;

        public static bool operator <=(Whole left, Whole right) => left.CompareTo(right) <= 0;

        public static bool operator >(Whole left, Whole right) => left.CompareTo(right) > 0;

        public static bool operator >=(Whole left, Whole right) => left.CompareTo(right) >= 0;

        public bool Equals(Whole other) => _value == other._value;

        public override bool Equals(object? obj) => obj is Whole other && Equals(other);

        public override int GetHashCode() => _value ^ _hash;

        public int CompareTo(Whole other) => _value.CompareTo(other._value);

        public int CompareTo(object? obj) => obj switch
        {
            null => 1,
            Whole other => CompareTo(other),
            _ => throw new ArgumentException("A whole is compared with a whole.", nameof(obj)),
        };

        public override string ToString() => _value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
