using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

/// <summary>
/// A law that holds for every generated value: <c>Property.Holds(arbitrary, x =&gt; x.Equals(x))</c>. A failure names the original and the
/// shrunk value and the line that replays it. <c>CDS_PROPERTY_REPLAY</c> ("seed,gamma,size" as printed) replays one step,
/// <c>CDS_PROPERTY_COUNT</c> sets the number of values (200 unless set).
/// </summary>
/// <remarks>
/// A law is a predicate, or an action that fails by throwing. Arguments without an arbitrary take the default one of their type. A
/// generator alone does not shrink: give <c>Arb.From(generator, shrinker)</c>.
/// </remarks>
internal static class Property
{
    public const string ReplayVariable = "CDS_PROPERTY_REPLAY";
    public const string CountVariable = "CDS_PROPERTY_COUNT";

    public static void Holds<T>(Arbitrary<T> arbitrary, Func<T, bool> law) => Run(Prop.ForAll(arbitrary, law), Settings.FromEnvironment());

    public static void Holds<T>(Arbitrary<T> arbitrary, Action<T> law) => Run(Prop.ForAll(arbitrary, law), Settings.FromEnvironment());

    public static void Holds<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Func<T1, T2, bool> law) =>
        Run(Prop.ForAll(first, second, law), Settings.FromEnvironment());

    public static void Holds<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Action<T1, T2> law) =>
        Run(Prop.ForAll(first, second, law), Settings.FromEnvironment());

    public static void Holds<T1, T2, T3>(Arbitrary<T1> first, Arbitrary<T2> second, Arbitrary<T3> third, Func<T1, T2, T3, bool> law) =>
        Run(Prop.ForAll(first, second, third, law), Settings.FromEnvironment());

    public static void Holds<T1, T2, T3>(Arbitrary<T1> first, Arbitrary<T2> second, Arbitrary<T3> third, Action<T1, T2, T3> law) =>
        Run(Prop.ForAll(first, second, third, law), Settings.FromEnvironment());

    public static void Holds<T>(Func<T, bool> law) => Holds(Default<T>(), law);

    public static void Holds<T>(Action<T> law) => Holds(Default<T>(), law);

    public static void Holds<T1, T2>(Func<T1, T2, bool> law) => Holds(Default<T1>(), Default<T2>(), law);

    public static void Holds<T1, T2>(Action<T1, T2> law) => Holds(Default<T1>(), Default<T2>(), law);

    public static void Holds<T1, T2, T3>(Func<T1, T2, T3, bool> law) => Holds(Default<T1>(), Default<T2>(), Default<T3>(), law);

    public static void Holds<T1, T2, T3>(Action<T1, T2, T3> law) => Holds(Default<T1>(), Default<T2>(), Default<T3>(), law);

    /// <summary>Checks a law under settings of the caller's own.</summary>
    internal static void Holds<T>(Arbitrary<T> arbitrary, Func<T, bool> law, Settings settings) => Run(Prop.ForAll(arbitrary, law), settings);

    private static Arbitrary<T> Default<T>() => FsCheck.Fluent.ArbMap.Default.ArbFor<T>();

    private static void Run(FsCheck.Property law, Settings settings)
    {
        Runner runner = new();
        Config config = Config.Quick.WithMaxTest(settings.Count).WithMaxRejected(settings.Count * 20).WithRunner(runner);
        if (settings.Replay is { } replay)
            config = config.WithReplay(replay);

        law.Check(config);
        runner.ThrowOnFailure();
    }

    /// <summary>How many values to try, and which step to replay.</summary>
    internal sealed record Settings(int Count, Replay? Replay)
    {
        public const int DefaultCount = 200;

        public static Settings FromEnvironment() =>
            Parse(Environment.GetEnvironmentVariable(CountVariable), Environment.GetEnvironmentVariable(ReplayVariable));

        /// <summary>Reads both variables; spaces and parentheses around a replay are ignored.</summary>
        public static Settings Parse(string? count, string? replay)
        {
            int number = DefaultCount;
            if (!string.IsNullOrWhiteSpace(count) && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0))
                throw new FormatException($"'{count}' is not a number of values: {CountVariable} is a positive integer. Write 1000.");

            return new Settings(number, string.IsNullOrWhiteSpace(replay) ? null : ParseReplay(replay));
        }

        private static Replay ParseReplay(string text)
        {
            string[] parts = text.Trim().Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
            int size = -1;
            if (parts.Length is 2 or 3
                && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
                && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma)
                && (parts.Length == 2 || int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out size)))
            {
                return new Replay(new Rnd(seed, gamma), size < 0 ? FSharpOption<int>.None : FSharpOption<int>.Some(size));
            }

            throw new FormatException($"'{text}' is not a replay: {ReplayVariable} is seed,gamma,size. Copy it from the failure.");
        }
    }

    private sealed class Runner : IRunner
    {
        private TestResult? _result;

        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult testResult) => _result = testResult;

        public void ThrowOnFailure()
        {
            switch (_result)
            {
                case TestResult.Passed:
                    return;
                case TestResult.Failed failed:
                    throw Failure(failed);
                case TestResult.Exhausted exhausted:
                    throw new XunitException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"The property was tried on {exhausted.Item.NumberOfTests} values only: its condition rejects too many. Write a generator that meets it."));
                default:
                    throw new XunitException("The property was not run.");
            }
        }

        private static XunitException Failure(TestResult.Failed failed)
        {
            (TestData data, FSharpList<object> original, FSharpList<object> shrunk, Outcome outcome, Rnd last, int size) =
                (failed.Item1, failed.Item2, failed.Item3, failed.Item4, failed.Item6, failed.Item7);
            Exception? cause = (outcome as Outcome.Failed)?.Item;

            StringBuilder message = new();
            message.AppendLine(CultureInfo.InvariantCulture, $"The property fails after {data.NumberOfTests} tests and {data.NumberOfShrinks} shrinks.");
            message.AppendLine(CultureInfo.InvariantCulture, $"Original: {Describe(original)}");
            message.AppendLine(CultureInfo.InvariantCulture, $"Shrunk: {Describe(shrunk)}");
            message.AppendLine(CultureInfo.InvariantCulture, $"Replay: {ReplayVariable}={last.Seed},{last.Gamma},{size}");
            if (cause is not null)
                message.AppendLine(CultureInfo.InvariantCulture, $"With: {cause.GetType().Name}: {cause.Message}");
            return new XunitException(message.ToString(), cause);
        }

        private static string Describe(FSharpList<object> values) => string.Join(" ; ", values.Select(Describe));

        private static string Describe(object? value) => value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Describe)) + "]",
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
