using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>Test, winsorise, test again, transform; each of both steps may be left out.</summary>
internal sealed record SteppedTreatment(
    PassTest Test, bool IsWinsorised, int? MaximumPoints, Transformation? Transformation, bool IsCombined, bool IsForced) : TreatmentMethod
{
    private const int LeastValues = 4;

    internal override string Text
    {
        get
        {
            string points = MaximumPoints is { } maximum ? maximum.ToString(CultureInfo.InvariantCulture) : "unlimited";
            string steps = IsWinsorised
                ? Transformation is null ? $"winsorise({points}" : $"winsorise-then-transform({points}, {Transformation}"
                : $"transform({Transformation}";
            return $"{steps}{(Test == PassTest.Default ? "" : $", {Test}")}{(IsCombined ? ", combined" : "")}{(IsForced ? ", forced" : "")})";
        }
    }

    internal override void Apply(in TreatmentContext context)
    {
        TreatmentLog log = context.Log ?? new TreatmentLog();
        ReadOnlySpan<double> values = context.Values;
        if (Moments.Count(values) < LeastValues)
        {
            log.Outcome = TreatmentOutcome.TooFewValues;
            return;
        }

        DistributionShape shape = ShapeOf(values);
        if (double.IsNaN(shape.Skewness))
        {
            // What stands for the result of a constant column is the business of the normalisation; here it is refused, or left as it is.
            context.Undefined(UndefinedCase.ConstantColumn, context.RowsWithValue());
            log.Outcome = TreatmentOutcome.Constant;
            return;
        }

        log.Before = shape;
        log.IsPassed = Test.Passes(shape);
        if (log.IsPassed && !IsForced)
            log.Outcome = TreatmentOutcome.Passed;
        else if (!HasThreeDifferent(values))
            log.Outcome = TreatmentOutcome.TooFewValues;
        else
            Treat(context, shape, log);
    }

    private void Treat(in TreatmentContext context, DistributionShape shape, TreatmentLog log)
    {
        Span<double> results = context.Results;
        bool isTransformed = Transformation is not null;
        log.Outcome = TreatmentOutcome.NotTreatable;
        if (IsWinsorised)
        {
            shape = Winsorisation.Apply(results, shape, Test, MaximumPoints, IsForced, out int count);
            log.IsPassed = Test.Passes(shape);
            if (count > 0)
            {
                log.Outcome = TreatmentOutcome.Winsorised;
                log.AfterWinsorising = shape;
                if (context.Log is not null)
                    log.Winsorised = Changed(context);
            }

            isTransformed &= !log.IsPassed;
        }

        if (isTransformed)
            Transform(context, log);
    }

    private void Transform(in TreatmentContext context, TreatmentLog log)
    {
        Span<double> results = context.Results;
        if (!IsCombined)
            context.Values.CopyTo(results);
        UndefinedCase? undefined = Transformation!.Apply(results, results, out Transformation used);
        double[] column = context.Result;
        int[] without = undefined is null ? Array.FindAll(context.RowsWithValue(), row => !double.IsFinite(column[row])) : context.RowsWithValue();
        if (without.Length > 0)
        {
            double given = context.Undefined(undefined ?? UndefinedCase.TooLarge, without);
            foreach (int row in without)
                column[row] = given;
            log.Outcome = TreatmentOutcome.Undefined;
            log.IsPassed = false;
            return;
        }

        log.Outcome = TreatmentOutcome.Transformed;
        log.Transformation = used;
        if (context.Log is null)
            return;
        DistributionShape shape = ShapeOf(results);
        log.AfterTransformation = shape;
        log.IsPassed = Test.Passes(shape);
    }

    private static DistributionShape ShapeOf(ReadOnlySpan<double> values)
    {
        (double skewness, double kurtosis) = Moments.Shape(values);
        return new DistributionShape(skewness, kurtosis);
    }

    private static bool HasThreeDifferent(ReadOnlySpan<double> values)
    {
        double first = double.NaN, second = double.NaN;
        foreach (double x in values)
        {
            if (double.IsNaN(x) || x == first || x == second)
                continue;
            if (double.IsNaN(first))
                first = x;
            else if (double.IsNaN(second))
                second = x;
            else
                return true;
        }

        return false;
    }

    private static ImmutableArray<WinsorisedValue> Changed(in TreatmentContext context)
    {
        ReadOnlySpan<double> before = context.Values;
        ReadOnlySpan<double> after = context.Results;
        ImmutableArray<WinsorisedValue>.Builder changed = ImmutableArray.CreateBuilder<WinsorisedValue>();
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i] && !double.IsNaN(before[i]))
                changed.Add(new WinsorisedValue(context.Frame.Rows.Units[context.FirstRow + i], before[i], after[i]));
        }

        return changed.ToImmutable();
    }
}
