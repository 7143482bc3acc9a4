using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Tallying.Expressions;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

public sealed class ExpressionRefusalTests
{
    private const string Clock = ", and a definition counts the same whenever and wherever it runs. Pass the value in: take it first, into a variable.";
    private const string NoText = " has no canonical text, by which tallies know that they count the same: a definition is made of members, calls, operators, conditions and literals. ";
    private const string Capture = "Capture numbers, texts, truth values, enumerations, dates, times, identifiers and arrays of them: take the member that is meant first, into a variable.";

    [Fact]
    public void Clocks_chance_and_the_local_zone()
    {
        Refused(d => d.At < DateTime.Now, "'DateTime.Now' reads the clock" + Clock);
        Refused(d => d.At < DateTime.UtcNow, "'DateTime.UtcNow' reads the clock" + Clock);
        Refused(d => d.DueOn < DateOnly.FromDateTime(DateTime.Today), "'DateTime.Today' reads the clock" + Clock);
        Refused(d => d.Sent < DateTimeOffset.UtcNow, "'DateTimeOffset.UtcNow' reads the clock" + Clock);
        Refused(d => d.Sent < TimeProvider.System.GetUtcNow(), "'TimeProvider.System.GetUtcNow()' reads the clock" + Clock);
        Refused(d => d.Instant < SystemClock.Instance.GetCurrentInstant(), "'SystemClock.Instance.GetCurrentInstant()' reads the clock" + Clock);
        Refused(d => d.Fee > Environment.TickCount64, "'Environment.TickCount64' reads the clock" + Clock);
        Refused(d => d.Key == Guid.NewGuid(), "'NewGuid()' draws by chance" + Clock);
        Refused(d => d.Level > Random.Shared.Next(), "'Random.Shared.Next()' draws by chance" + Clock);
        Refused(d => d.At.ToLocalTime().Hour < 15, "'d.At.ToLocalTime()' reads the local time zone" + Clock);
#pragma warning disable MA0132 // The refusal of the conversion is tested.
        Refused(d => d.Sent < d.At, "'Convert(d.At, DateTimeOffset)' reads the local time zone" + Clock);
#pragma warning restore MA0132
        Refused(d => d.Sent < new DateTimeOffset(d.At), "'new DateTimeOffset(d.At)' reads the local time zone" + Clock);
    }

    [Fact]
    public void The_culture_of_the_moment()
    {
        const string Culture = " goes by the culture of the moment, and a definition counts the same wherever it runs. ";
#pragma warning disable CA1305, MA0011 // The refusal of what the analyzers warn of is tested.
        Refused(d => d.Amount.ToString() == "1.5", "'d.Amount.ToString()'" + Culture + "Give CultureInfo.InvariantCulture too.");
        Refused(d => string.Format("{0}", d.Amount) == "1.5", "'Format(\"{0}\", Convert(d.Amount, Object))'" + Culture + "Give CultureInfo.InvariantCulture too.");
        Refused(d => d.Commune + d.Amount == "381.5", "'(d.Commune + Convert(d.Amount, Object))'" + Culture + "Write the value with ToString(CultureInfo.InvariantCulture).");
        Refused(d => string.Concat(d.Commune, "/", d.SettledOn) == "38/", "'Concat(d.Commune, \"/\", Convert(d.SettledOn, Object))'" + Culture + "Write the value with ToString(CultureInfo.InvariantCulture).");
#pragma warning restore CA1305, MA0011
        Refused(d => d.Commune!.StartsWith("38", StringComparison.CurrentCulture), "'d.Commune.StartsWith(\"38\", CurrentCulture)'" + Culture + "Compare with StringComparison.Ordinal.");
        Refused(d => d.Amount.ToString(CultureInfo.CurrentCulture) == "1", "'CultureInfo.CurrentCulture' reads the culture of the moment" + Clock);
    }

    [Fact]
    public void What_cannot_be_written()
    {
        Func<Row, bool> function = row => row.IsOnline;
        Expression<Func<Row, bool>> condition = row => row.IsOnline;
        HashSet<string?> codes = ["38"];
        Row other = new();
        ParameterExpression record = Expression.Parameter(typeof(Row), "d");

        Refused(d => function(d), "'Invoke(function, d)' calls a function that is captured: what it does cannot be read, and may change. Write its condition here.");
        Refused(d => d.Former == other, "'Cds.Indicators.Tests.Tallying.Row'" + NoText + Capture);
        Refused(d => codes.Contains(d.Commune), "'codes.Contains(d.Commune)' asks a HashSet`1, and a definition takes its values when it is made. Ask an array: take it first, with ToArray().");
        Refused(d => new[] { 1.5 }.Contains(d.Weight), "'op_Implicit(new [] {1.5d}).Contains(d.Weight)' asks for a value of type Double, and arrays are asked for texts, truth values, whole numbers, decimals, dates, identifiers and enumerations. Write the comparisons one by one.");
        Refused(Expression.Lambda<Func<Row, bool>>(Expression.Block(Expression.Constant(value: true), condition.Body), record), "'{ ... }'" + NoText + "Write it with members, calls, operators and conditions.");
        Refused(Expression.Lambda<Func<Row, bool>>(condition.Body, record), "'row'" + NoText + "Write the function with the record as its one parameter.");
    }

    [Fact]
    public void A_captured_value_that_is_not_there()
    {
        DateOnly? from = null;
        Row? none = null;

        Refused(d => d.ReceivedOn >= from!.Value, "'from.Value' has no value: a definition takes what it captures when it is made, and that failed (Nullable object must have a value.) Capture a value that is there.");
        Refused(d => d.Fee > none!.Fee, "'none.Fee' has no value: a definition takes what it captures when it is made, and that failed (Object reference not set to an instance of an object.) Capture a value that is there.");
    }

    [Theory]
    [InlineData(198, true)]
    [InlineData(199, false)]
    [InlineData(100_000, false)]
    public void Deep_nesting(int depth, bool isTaken)
    {
        ParameterExpression record = Expression.Parameter(typeof(Row), "d");
        Expression body = Expression.Property(record, nameof(Row.IsOnline));
        for (int i = 0; i < depth - 1; i++)
            body = Expression.Not(body);
        Expression<Func<Row, bool>> condition = Expression.Lambda<Func<Row, bool>>(body, record);

        if (isTaken)
            Assert.EndsWith("!!x.IsOnline", ExpressionText.Of(CapturedValues.Freeze(condition)));
        else
            Refused(condition, "The expression is nested more than 200 deep, and a definition can be read by people. Ask an array whether it contains the value, or give the record a member.");
    }

    private static void Refused(Expression<Func<Row, bool>> condition, string message)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => ExpressionText.Of(CapturedValues.Freeze(condition)));
        Assert.Equal(message, refusal.Message[..refusal.Message.LastIndexOf(" (Parameter", StringComparison.Ordinal)]);
    }
}
