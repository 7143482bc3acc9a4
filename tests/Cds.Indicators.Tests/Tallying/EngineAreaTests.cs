using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Faults;
using Cds.Indicators.Tallying;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Areas by keys of every type.</summary>
public sealed class EngineAreaTests
{
    private static readonly EngineAxis<string?> s_text = new(RecordDimensions<string?>.By(s => s, s => new LocalDate(2025, 8, 1)), s => s, _ => new LocalDate(2025, 8, 1));

    [Fact]
    public void Texts_of_digits_and_other_texts_are_each_their_own_area()
    {
        string[] codes =
        [
            "0", "00", "000", "0000", "00000", "000000", "9", "99", "999", "9999", "99999", "999999", "1", "01", "10", "12345", "123456", "1234567",
            "٣", "1٣", "３", "¼", "a", "A", "00070a", "-1", "+1", "1.0", "Đồng Xuân", "Đo\u0302\u0300ng Xuân", "/", ":", "0/", "0:",
        ];
        Check<string?>(codes, s_text);
        Check<string?>([.. codes.SelectMany(code => Enumerable.Repeat(code, code.Length * 200))], s_text);
    }

    [Fact]
    public void Integers_of_any_size_are_each_their_own_area()
    {
        int[] keys = [0, 1, -1, 70, 262_143, 262_144, 262_145, 99_999, 65_536, int.MinValue, int.MaxValue, int.MinValue + 1, 63, 64, 65, 4095, 4096, 4097];
        Check([.. keys, .. keys.Reverse(), .. keys], key => key, key => key.ToString(CultureInfo.InvariantCulture), key => key.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Keys_of_other_types_go_by_their_equality()
    {
        Check([0L, -1, long.MinValue, long.MaxValue, 0, 1L << 32], key => key, key => key.ToString(CultureInfo.InvariantCulture), key => key.ToString(CultureInfo.InvariantCulture));
        Check([Guid.Empty, new Guid(1, 2, 3, new byte[8]), Guid.Empty], key => key, key => key.ToString("N"), key => key.ToString("N"));
        Check([Channel.Portal, Channel.Counter, Channel.Portal], key => key, key => $"{key}", key => $"{key}");
        Check(new short?[] { 3, 0, -1, 3 }, key => key, key => $"n{key}", key => $"n{key}");
        Check([(1, "a"), (1, "b"), (1, "a")], key => new { key.Item1, key.Item2 }, key => $"{key.Item1}{key.Item2}", key => $"{key.Item1}{key.Item2}");
        Check(["x", "y", "x"], key => key, key => $"named {key}", key => $"named {key}");
        Check([0.0, 0.0, double.NaN, double.NaN, 1.5], key => key, key => double.IsNaN(key) ? "NaN" : $"at {key * 2:0}", key => double.IsNaN(key) ? "NaN" : $"at {key * 2:0}");
    }

    [Fact]
    public void Many_areas_that_come_bit_by_bit_keep_their_counts()
    {
        int[] keys = [.. Enumerable.Range(0, 30_000).Select(i => i % (1 + (i / 5)))];
        Check(keys, key => key, key => key.ToString(CultureInfo.InvariantCulture), key => key.ToString(CultureInfo.InvariantCulture));
        Check<string?>([.. keys.Select(static key => key.ToString("x", CultureInfo.InvariantCulture))], s_text);
    }

    [Fact]
    public void Keys_of_one_code_are_one_area()
    {
        Check([.. Enumerable.Range(0, 5000)], key => key, key => $"a{key % 3}", key => $"a{key % 3}");
    }

    [Fact]
    public void A_key_is_named_where_records_are_counted_of_it_alone()
    {
        TallyPlan<(int Area, DateOnly Day)> plan = Plan<(int Area, DateOnly Day), int, DateOnly>(r => r.Area, r => r.Day, key => key == 1 ? "one" : throw new KeyNotFoundException("no such area."), r => r.Area != 3)
            .During(Cds.Indicators.Periods.Period.OfYear(2025), OutsidePeriod.LeaveOut);
        (int Area, DateOnly Day)[] sound = [(1, new(2025, 1, 1)), (2, new(2024, 1, 1)), (3, new(2025, 1, 1))];

        Assert.Equal(["one 2025-01-01: 1/0"], EngineOracle<int>.Read(plan.Tally(sound)));
        Assert.Equal(
            "'2' has no code: the function that names areas failed (no such area.) Let it answer null for a key that has none; its records are then refused by number.",
            Assert.Throws<InvalidOperationException>(() => plan.Tally([.. sound, (2, new DateOnly(2025, 1, 1))])).Message);
    }

    [Fact]
    public void Keys_without_a_sound_code_are_refused_once_each_on_any_number_of_threads()
    {
        TallyPlan<int> plan = Plan<int, int, LocalDate>(n => n % 10, n => new LocalDate(2025, 1, 1), key => key switch { 3 => null, 1 => "", 7 => " x", 8 => "a\tb", 9 => new string('x', 65), _ => "ok" });
        int[] records = [.. Enumerable.Range(0, 300_000).Select(static n => (n * 7) + 1)];
        string[] expected =
        [
            "' x': the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it. Give the official code alone, with its leading zeros: 00070.",
            "'1': records are counted of an area that has no code. Give its code, or leave such records out of the conditions.",
            "'3': records are counted of an area that has no code. Give its code, or leave such records out of the conditions.",
            "'a\tb': the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it. Give the official code alone, with its leading zeros: 00070.",
            $"'{new string('x', 64)}…': the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it. Give the official code alone, with its leading zeros: 00070.",
        ];

        foreach (int threads in new[] { 1, 2, 5 })
            Assert.Equal(expected, Assert.Throws<FaultException>(() => plan.Tally(records, new TallyOptions { MaximumThreads = threads })).Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void An_empty_text_is_no_area_and_a_missing_one_is_refused_by_row()
    {
        TallyPlan<string?> plan = EngineOracle<string?>.PlanOf([EngineQuestion<string?>.Number(s_text, 0, s => s != "left out")]);

        Assert.Equal(
            ["records are counted of an area that has no code. Give its code, or leave such records out of the conditions."],
            Assert.Throws<FaultException>(() => plan.Tally(["", "a", "left out"])).Faults.Select(static fault => fault.ToString()));
        Assert.Equal(
            ["row 2: 'x': the record is counted and has no area. Give its area, or leave such records out of the conditions."],
            Assert.Throws<FaultException>(() => plan.Tally(["a", null])).Faults.Select(static fault => fault.ToString()));
    }

    private static void Check<T, TKey>(T[] records, Expression<Func<T, TKey>> key, Func<TKey, string> code, Func<T, string> slow) =>
        Check(records, new EngineAxis<T>(RecordDimensions<T>.By(key, record => new LocalDate(2025, 8, 1), code), slow, _ => new LocalDate(2025, 8, 1)));

    private static void Check<T>(T[] records, EngineAxis<T> axis)
    {
        EngineQuestion<T>[] questions = [EngineQuestion<T>.Number(axis, 0, record => true)];
        TallyPlan<T> plan = EngineOracle<T>.PlanOf(questions);
        Assert.Equal(new EngineOracle<T>(questions, plan).Cells(records), EngineOracle<T>.Read(plan.Tally(records)));
    }

    private static TallyPlan<T> Plan<T, TKey, TDate>(Expression<Func<T, TKey>> key, Expression<Func<T, TDate>> date, Func<TKey, string?> code, Expression<Func<T, bool>>? where = null) =>
        EngineOracle<T>.PlanOf([EngineQuestion<T>.Number(new(RecordDimensions<T>.By(key, date, code), _ => null, _ => null), 0, where ?? (record => true))]);
}
